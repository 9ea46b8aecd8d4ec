import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import { readContent } from '../../../../src/archive/read-content.ts';
import { type DraftRequest, draftPasted } from '../../../../src/import/pasted/draft-pasted.ts';
import { planPasted } from '../../../../src/import/pasted/plan-pasted.ts';
import { withChanges } from '../../../../src/import/with-changes.ts';
import { CONTENT } from '../../../support/content-copy.ts';
import { seedBytes } from '../../../support/seed.ts';

const archive = readContent(CONTENT);
const bytes = (text: string) => new TextEncoder().encode(text);
const seed = seedBytes().toString('utf8').split('\n');

function draft(files: Record<string, Uint8Array>, more: Partial<DraftRequest> = {}) {
  return draftPasted(archive, {
    thread: more.thread ?? 'example',
    files: Object.entries(files).map(([from, each]) => ({ from, bytes: each })),
    capturedOn: null,
    today: '2026-01-31',
    ...more,
  });
}

function imported(
  files: Record<string, Uint8Array>,
  given = {},
  { asSuggested = true, ...more }: Partial<DraftRequest> & { asSuggested?: boolean } = {},
) {
  const drafted = draft(files, more);
  if (drafted.kind !== 'draft') throw new Error(JSON.stringify(drafted));
  return planPasted(archive, {
    file: 'x.draft.md',
    text: drafted.text,
    bytesOf: ({ from = '' }) => files[from],
    addedOn: '2026-01-31',
    given,
    asSuggested,
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
    expect(planned.notes).toEqual([expect.stringContaining('Left as suggested: of 2')]);
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

  it('are said to lack what no pasted text has, and nothing that its page lines may show', () => {
    const planned = imported({ 'a.txt': bytes('Ada Example\n3h\nSell.') }, SOURCE);
    if (planned.kind !== 'write') throw new Error(JSON.stringify(planned));
    const after = withChanges(archive, planned.changes);
    expect(after.captures.at(-1)?.capture.unknown).toEqual([
      'where a comment ends',
      'who answers whom',
      'whose name or date belongs to which comment',
    ]);
    const thread = after.threads.find(({ slug }) => slug === 'example')?.data;
    expect(thread?.provenance).toMatch(/^The capture is pasted text: where a comment ends, /);
    expect(thread?.source.basis).toEqual({
      kind: 'inferred',
      confidence: 'medium',
      reason: 'whoever added the capture gave its title, publication and address',
    });
  });

  it('keep what was said of their source when they were drafted', () => {
    const planned = imported({ 'a.txt': bytes('Sell.') }, {}, { given: SOURCE });
    const file = planned.kind === 'write' ? planned.changes.get('threads/example.md') : planned;
    expect(file).toContain("publication: 'Example'");
  });

  it('are not imported as a program cut them, unless somebody says that all of it is right', () => {
    const planned = imported({ 'a.txt': bytes('Sell.') }, SOURCE, { asSuggested: false });
    const [problem] = planned.kind === 'refused' ? planned.problems : [];
    expect(problem?.what).toContain('nothing of this draft was changed');
    expect(problem?.fix).toContain('--as-suggested');
  });

  it('are refused where another thread has the file', () => {
    const drafted = draft({ 'a.txt': seedBytes() });
    expect(drafted.kind === 'refused' && drafted.faults.join()).toContain(
      'content/captures/chinatalk-h200/paste.txt',
    );
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

  it.each<[string, Record<string, Uint8Array>, Partial<DraftRequest>, string]>([
    ['bytes that are no text', { 'a.txt': Uint8Array.of(0xff, 0x41) }, {}, 'is no text'],
    ['a NUL', { 'a.txt': bytes('a\0b') }, {}, 'is no text'],
    ['nothing', { 'a.txt': bytes('') }, {}, 'holds no words'],
    ['white space', { 'a.txt': bytes(' \r\n\t\n') }, {}, 'holds no words'],
    ['data', { 'a.json': bytes('{"comments": []}') }, {}, 'no adapter knows'],
    ['data that break off', { 'a.json': bytes('{"author":"ann","child') }, {}, 'if it breaks off'],
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

describe('pasted text for a thread of the archive', () => {
  const files = { 'a.txt': bytes('Nobody has said yet who pays.') };
  const thread = 'chinatalk-h200';

  it('is refused where it has no comment of it, with what the thread is of', () => {
    const drafted = draft(files, { thread });
    const faults = drafted.kind === 'refused' ? drafted.faults.join() : '';
    expect(faults).toContain('has no comment that the thread has');
    expect(faults).toContain('with 21 comments; of “EMERGENCY POD');
    expect(faults).toContain('--part');
  });

  it('is taken in as a part where somebody says so', () => {
    const planned = imported(files, {}, { thread, part: true });
    if (planned.kind !== 'write') throw new Error(JSON.stringify(planned));
    const after = withChanges(archive, planned.changes);
    expect(checkContent(after)).toEqual([]);
    expect(after.captures.at(-1)?.capture.extent).toBe('part');
  });
});
