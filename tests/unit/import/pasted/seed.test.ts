import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planDraft } from '../../../../src/import/pasted/import-draft.ts';
import { readDraft } from '../../../../src/import/pasted/read-draft.ts';
import { CONTENT } from '../../../support/content-copy.ts';
import { CORRECTED, pasted, textsOf } from '../../../support/pasted.ts';
import { seedBytes, seedComments } from '../../../support/seed.ts';

const texts = textsOf(pasted(seedBytes().toString('utf8')));

describe('the corrected draft of the seed', () => {
  it('makes the archive’s files byte for byte', () => {
    const read = readDraft('seed.draft.md', CORRECTED, texts);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const planned = planDraft('seed.draft.md', read.draft, texts, {
      archived: new Map(),
      highest: 0,
    });
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    const numbers = seedComments.map(({ number }) => number);
    expect(numbers).toHaveLength(21);
    expect(planned.plan.added).toEqual(numbers);
    for (const number of numbers) {
      const file = readFileSync(join(CONTENT, 'comments', `${number}.md`), 'utf8');
      expect(planned.plan.files.get(number)).toBe(file);
    }
  });
});
