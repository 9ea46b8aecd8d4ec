import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/archive/read-content.ts';
import { checkFolder } from '../../../src/check-folder.ts';
import { readCapture } from '../../../src/import/adapters/read-capture.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { planRemoval } from '../../../src/import/plan-removal.ts';
import type { Changes } from '../../../src/import/with-changes.ts';
import { writeChecked } from '../../../src/import/write-import.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { PROJECT } from '../../support/run-script.ts';
import { treeBytes } from '../../support/tree-bytes.ts';

const CAPTURE = readFileSync(
  join(PROJECT, 'tests/fixtures/captures/hacker-news-algolia/item.json'),
);
const CANARY = 'So the export control is now an export tax.';

/** Plans the import of a capture into a content folder. */
function planned(folder: string, bytes: Uint8Array) {
  const structure = readCapture(bytes);
  if (!structure) throw new Error('No adapter knows the capture.');
  return planImport(readContent(folder), {
    file: 'item.json',
    bytes,
    structure,
    thread: 'hn-h200',
    capturedOn: '2026-01-10',
    addedOn: '2026-01-31',
    given: { publication: 'Hacker News' },
  });
}

function write(folder: string, changes: Changes | undefined): void {
  if (!changes) throw new Error('There is nothing to write.');
  const wrong = writeChecked({
    folder,
    content: readContent(folder),
    changes,
    since: '0.1.0',
    dryRun: false,
  });
  expect(wrong).toBeUndefined();
}

function importInto(folder: string, bytes: Uint8Array): void {
  const plan = planned(folder, bytes);
  write(folder, plan.kind === 'write' ? plan.changes : undefined);
}

it('Takes a comment out of a capture with structure, and no later capture brings it back', {
  timeout: 60_000,
}, () => {
  const { folder, read } = contentCopy();
  const all = () => JSON.stringify([...treeBytes(folder)]);
  importInto(folder, CAPTURE);
  expect(all()).toContain(CANARY);
  const comment = readContent(folder).comments.find((file) => file.comment.number === 22)?.comment;
  if (!comment) throw new Error('There is a comment 22.');
  const removal = { reason: 'author', date: '2026-01-31' } as const;
  write(folder, planRemoval(comment, removal, (file) => readFileSync(join(folder, file))).changes);
  expect(checkFolder({ ARCHIVE_CONTENT: folder })).toMatchObject({ ok: true });
  expect(all()).not.toContain(CANARY);
  const sidecar = read('captures/hn-h200/item.json.txt.yaml');
  expect(sidecar).toContain("redactions: [{ place: '/children/0' }]");
  expect(sidecar).toMatch(/originalSha256: '[0-9a-f]{64}'/);
  expect(read('captures/hn-h200/item.json.txt')).toContain('██████████');
  expect(read('permalinks.tsv')).toContain('/c/22/\t\tcomment\t\t0.1.0\tremoved');

  expect(planned(folder, CAPTURE)).toMatchObject({ kind: 'known' });
  importInto(folder, Buffer.concat([CAPTURE, Buffer.from('\n')]));
  expect(checkFolder({ ARCHIVE_CONTENT: folder })).toMatchObject({ ok: true });
  expect(all()).not.toContain(CANARY);
  expect(read('comments/22.md')).not.toMatch(/author: \{ name: '/);
});
