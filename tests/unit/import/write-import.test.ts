import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/archive/read-content.ts';
import type { Changes } from '../../../src/import/with-changes.ts';
import { writeChecked } from '../../../src/import/write-import.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { imported } from '../../support/importing.ts';
import { captureBytes } from '../../support/sound-captures.ts';
import { treeBytes } from '../../support/tree-bytes.ts';

/** What becomes of the archive’s content where the import of a capture, or something else, is written. */
function written(fields: { dryRun?: boolean; changes?: Changes; ledger?: string } = {}) {
  const copy = contentCopy();
  const content = readContent(copy.folder);
  if (fields.ledger !== undefined) copy.write('permalinks.tsv', fields.ledger);
  const before = treeBytes(copy.folder);
  const changes =
    fields.changes ?? imported(content, captureBytes('hacker-news-algolia/item.json')).changes;
  const wrong = writeChecked({
    folder: copy.folder,
    content,
    changes,
    since: '0.2.0',
    dryRun: fields.dryRun ?? false,
  });
  const after = treeBytes(copy.folder);
  return { wrong, changes, before, after, text: (file: string) => copy.read(file) };
}

describe('an import that is written', () => {
  it('has all of its files there, and promises the addresses of its comments', () => {
    const { wrong, changes, before, after, text } = written();
    expect(wrong).toBeUndefined();
    expect([...after.keys()].toSorted()).toEqual([...before.keys(), ...changes.keys()].toSorted());
    expect(text('comments/22.md')).toBe(changes.get('comments/22.md'));
    expect(text('permalinks.tsv')).toMatch(/^\/c\/22\/\t\tcomment\t[0-9a-f]+\t0\.2\.0\tlive$/m);
    expect(text('permalinks.tsv')).toMatch(/^\/c\/1\/\t\tcomment\t[0-9a-f]+\t0\.1\.0\tlive$/m);
  });

  it('changes nothing where it is only tried', () => {
    const { wrong, before, after } = written({ dryRun: true });
    expect([wrong, after]).toEqual([undefined, before]);
  });

  it('changes nothing where a check speaks against it, and says all that is wrong', () => {
    const spoilt = new Map([['comments/3.md', 'No front matter.']]);
    const first = written({ changes: spoilt });
    expect(first.wrong).toContain('comments/3.md');
    expect(first.after).toEqual(first.before);
    const good = readFileSync(join(contentCopy().folder, 'permalinks.tsv'), 'utf8');
    const second = written({ changes: new Map(), ledger: `${good}not a row\n` });
    expect(second.wrong).toContain('permalinks.tsv');
    expect(second.after).toEqual(second.before);
  });
});
