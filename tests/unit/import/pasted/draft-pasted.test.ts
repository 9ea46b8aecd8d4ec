import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import { readContent } from '../../../../src/archive/read-content.ts';
import { draftPasted } from '../../../../src/import/pasted/draft-pasted.ts';
import { planPasted } from '../../../../src/import/pasted/plan-pasted.ts';
import { withChanges } from '../../../../src/import/with-changes.ts';
import { CONTENT } from '../../../support/content-copy.ts';
import { seedBytes } from '../../../support/seed.ts';

const archive = readContent(CONTENT);
const bytes = (text: string) => new TextEncoder().encode(text);
const seed = seedBytes().toString('utf8').split('\n');

function draft(
  files: Record<string, Uint8Array>,
  more: { thread?: string; passes?: string[] } = {},
) {
  return draftPasted(archive, {
    thread: more.thread ?? 'example',
    files: Object.entries(files).map(([from, each]) => ({ from, bytes: each })),
    passes: more.passes,
    capturedOn: null,
  });
}

function imported(files: Record<string, Uint8Array>, given = {}) {
  const drafted = draft(files);
  if (drafted.kind !== 'draft') throw new Error(JSON.stringify(drafted));
  return planPasted(archive, {
    file: 'x.draft.md',
    text: drafted.text,
    bytesOf: ({ from = '' }) => files[from],
    addedOn: '2026-01-31',
    given,
  });
}

const SOURCE = { title: 'A post', publication: 'Example', source: 'https://example.org/p/a' };

describe('pasted files of a new thread', () => {
  const two = {
    'a.txt': bytes(seed.slice(0, 20).join('\n')),
    'b.txt': bytes(seed.slice(20).join('\n')),
  };

  it('are aligned with each other where they were pasted on different days', () => {
    const drafted = draft(two);
    expect(drafted).toMatchObject({ kind: 'draft' });
    const text = drafted.kind === 'draft' ? drafted.text : '';
    expect(text).toContain("passes: { A: '1-20' }");
    expect(text).toContain("passes: { B: '1-30' }");
    expect(text).toContain('  A1 B1 | The argument that hindering');
    expect(text).toContain('32 lines of the page, 18 of them in more than one pass.');
  });

  it('make a thread, its captures and its comments, each with its report', () => {
    const planned = imported(two, SOURCE);
    if (planned.kind !== 'write') throw new Error(JSON.stringify(planned));
    const after = withChanges(archive, planned.changes);
    expect(checkContent(after)).toEqual([]);
    expect(planned.reports.map(({ capture, in: count }) => [capture, count])).toEqual([
      ['example/a.txt', 14],
      ['example/b.txt', 20],
    ]);
    expect([...planned.changes.keys()].filter((file) => !file.startsWith('comments/'))).toEqual([
      'captures/example/a.txt',
      'captures/example/a.txt.yaml',
      'captures/example/a.txt.report.yaml',
      'captures/example/b.txt',
      'captures/example/b.txt.yaml',
      'captures/example/b.txt.report.yaml',
      'threads/example.md',
    ]);
    expect(planned.notes).toEqual([expect.stringContaining('The suggestions alone had')]);
  });

  it('need to be told what the thread is called, who published it and where', () => {
    const planned = imported(two);
    expect(planned.kind === 'refused' && planned.problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('--title'),
      expect.stringContaining('--publication'),
      expect.stringContaining('--source'),
    ]);
  });

  it('keep neither a byte order mark nor line ends of Windows as words', () => {
    const planned = imported(
      { 'a.txt': bytes('\uFEFFSell them.\r\n\r\nI would not.\r\n') },
      SOURCE,
    );
    if (planned.kind !== 'write') throw new Error(JSON.stringify(planned));
    const after = withChanges(archive, planned.changes);
    expect(checkContent(after)).toEqual([]);
    expect(after.comments.slice(-2).flatMap(({ comment }) => comment.lines)).toEqual([
      'Sell them.',
      'I would not.',
    ]);
  });

  it('are one where the same file is given twice', () => {
    const drafted = draft({ 'a.txt': bytes('Sell them.'), 'copy.txt': bytes('Sell them.') });
    expect(drafted.kind === 'draft' && drafted.text.match(/ file: /g)).toHaveLength(1);
  });

  it('have the passes that a person gives', () => {
    const text = bytes('Sell.\nKeep.\nSell.');
    const drafted = draft({ 'a.txt': text }, { passes: ['1-2', '3'] });
    expect(drafted.kind === 'draft' && drafted.text).toContain("passes: { A: '1-2', B: '3' }");
    expect(drafted.kind === 'draft' && drafted.text).toContain('  A1 B3 | Sell.');
  });

  it.each<[string, Record<string, Uint8Array>, { thread?: string; passes?: string[] }, string]>([
    ['bytes that are no text', { 'a.txt': Uint8Array.of(0xff, 0x41) }, {}, 'is no text'],
    ['a NUL', { 'a.txt': bytes('a\0b') }, {}, 'is no text'],
    ['nothing', { 'a.txt': bytes('') }, {}, 'holds no words'],
    ['white space', { 'a.txt': bytes(' \r\n\t\n') }, {}, 'holds no words'],
    ['data', { 'a.json': bytes('{"comments": []}') }, {}, 'no adapter knows'],
    ['a page', { 'a.html': bytes('<!doctype html><p>Sell.') }, {}, 'no adapter knows'],
    ['a thread without a proper name', { 'a.txt': bytes('Sell.') }, { thread: 'A b' }, '--thread'],
    ['a line in no pass', { 'a.txt': bytes('a\nb') }, { passes: ['1'] }, 'line 2 is in no pass'],
    [
      'a line in two passes',
      { 'a.txt': bytes('a\nb') },
      { passes: ['1-2', '2'] },
      'line 2 is in more',
    ],
    ['passes that are none', { 'a.txt': bytes('a\nb') }, { passes: ['x'] }, "'x' is no range"],
    ['passes of two files', two, { passes: ['1-20'] }, 'for one file alone'],
  ])('are refused with %s', (_, files, more, fault) => {
    const drafted = draft(files, more);
    expect(drafted.kind === 'refused' && drafted.faults.join()).toContain(fault);
  });
});
