import { afterAll, describe, expect, it } from 'vitest';
import { CLAIM_FAULTS } from '../../support/bad-claims.ts';
import { TERM_FAULTS } from '../../support/bad-terms.ts';
import { THEME_FAULTS } from '../../support/bad-themes.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { addEntry, addTargets, GOOD_CLAIM, GOOD_TERM, GOOD_THEME } from '../../support/entries.ts';

const copy = contentCopy(afterAll);
addTargets(copy);
addEntry(copy, 'glossary/alarmism.md', GOOD_TERM);

/** Each fault in a file of its own. */
const faults = [
  { kind: 'claims', good: GOOD_CLAIM, found: CLAIM_FAULTS },
  { kind: 'themes', good: GOOD_THEME, found: THEME_FAULTS },
  { kind: 'glossary', good: GOOD_TERM, found: TERM_FAULTS },
].flatMap(({ kind, good, found }) =>
  found.map(({ fault, fields, what, fix }, index) => {
    const file = `${kind}/fault-${index}.md`;
    addEntry(copy, file, { ...good, ...fields });
    return { kind, fault, file, what, fix };
  }),
);
const around = [
  {
    kind: 'claims',
    fault: 'a circle of supports',
    fields: { supports: ['round'] },
    file: 'claims/circle.md',
    what: 'supports runs in a circle: circle supports round supports circle',
    fix: 'take one of these supports away',
  },
  {
    kind: 'claims',
    fault: 'an answer to itself',
    fields: { answers: [{ claim: 'itself', because: 'set against' }] },
    file: 'claims/itself.md',
    what: 'the claim leads to itself',
    fix: 'name another claim',
  },
];
for (const { file, fields } of around) addEntry(copy, file, { ...GOOD_CLAIM, ...fields });
addEntry(copy, 'claims/round.md', { ...GOOD_CLAIM, supports: ['circle'] });

const problems = copy.problems();

describe('one run over claims, themes and terms full of faults', () => {
  it.each([...faults, ...around])(
    'Lists in $kind $fault: its file and how to fix it',
    ({ file, what, fix }) => {
      expect(problems.filter((problem) => problem.file === file)).toEqual([
        expect.objectContaining({
          what: expect.stringContaining(what),
          fix: expect.stringContaining(fix),
        }),
      ]);
    },
  );

  it('Lists nothing besides', () => {
    const files = new Set([...faults, ...around].map(({ file }) => file));
    expect(problems.filter(({ file }) => !files.has(file))).toEqual([]);
  });
});
