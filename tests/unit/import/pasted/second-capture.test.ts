import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import { type Content, readContent } from '../../../../src/archive/read-content.ts';
import { draftPasted } from '../../../../src/import/pasted/draft-pasted.ts';
import { type PastedPlan, planPasted } from '../../../../src/import/pasted/plan-pasted.ts';
import { withChanges } from '../../../../src/import/with-changes.ts';
import { CONTENT } from '../../../support/content-copy.ts';
import { CORRECTED } from '../../../support/pasted.ts';
import { seedBytes, seedComments, seedLines } from '../../../support/seed.ts';

const archive = readContent(CONTENT);
const encoded = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const linesOf = (...numbers: number[]) =>
  seedComments.filter(({ number }) => numbers.includes(number)).flatMap(seedLines);

/** The page a week later: some comments, a reply to one of them, and a new opening below. */
const LATER = [
  ...linesOf(1, 2, 3, 4),
  'Because chips sold are chips counted, and we can count.',
  ...linesOf(8, 9),
  'What did the Commerce Department say about Blackwell?',
];

function draftOf(content: Content, bytes: Uint8Array, from = 'Paste of May.txt'): string {
  const outcome = draftPasted(content, {
    thread: 'chinatalk-h200',
    files: [{ from, bytes }],
    capturedOn: '2026-01-09',
    today: '2026-01-31',
  });
  if (outcome.kind !== 'draft') throw new Error(outcome.kind);
  return outcome.text;
}

function plan(content: Content, text: string, bytes?: Uint8Array): PastedPlan {
  return planPasted(content, {
    file: 'paste.draft.md',
    text,
    bytesOf: () => bytes,
    addedOn: '2026-01-31',
    given: {},
    asSuggested: true,
  });
}

function written(content: Content, text: string, bytes?: Uint8Array) {
  const planned = plan(content, text, bytes);
  if (planned.kind !== 'write') throw new Error(JSON.stringify(planned.problems));
  return { ...planned, after: withChanges(content, planned.changes) };
}

const fileOf = (content: Content, number: number) =>
  content.comments.find(({ comment }) => comment.number === number)?.comment;

describe('a second capture of a thread', () => {
  const drafted = () => draftOf(archive, encoded(LATER));

  it('is drafted with every comment of the thread known by its number, and the new ones alone suggested', () => {
    const text = drafted();
    for (const { number } of seedComments) expect(text).toContain(`- ## @${number} known\n`);
    expect(text.match(/^ *- ## @n\d+/gm)).toEqual(['    - ## @n1', '- ## @n2']);
    expect(text).toContain("file: 'paste-of-may.txt'");
    expect(text).toContain("passes: { C: '1-12' }");
  });

  it('gives numbers to the new comments alone, in page order after the last', () => {
    const { changes, reports, after } = written(archive, drafted(), encoded(LATER));
    expect(checkContent(after)).toEqual([]);
    const [reply, opening] = [fileOf(after, 22), fileOf(after, 23)];
    expect(reply).toMatchObject({ parent: 4, stance: 'none', themes: [], lines: [LATER[8]] });
    expect(opening).toMatchObject({ parent: null, lines: [LATER.at(-1)] });
    expect(reports).toMatchObject([{ in: 8, new: 2, same: 6, changed: 0, numbers: '22-23' }]);
    expect([...changes.keys()].filter((file) => file.startsWith('comments/'))).toHaveLength(8);
  });

  it('adds its lines to the comments it holds, and changes nothing else of them', () => {
    const { after } = written(archive, drafted(), encoded(LATER));
    for (const { number, captured, ...rest } of seedComments) {
      const now = fileOf(after, number);
      const part = { capture: 'chinatalk-h200/paste-of-may.txt', pass: 'C' };
      expect(now).toMatchObject(rest);
      expect(now?.captured.slice(0, captured.length)).toEqual(captured);
      const added = now?.captured.slice(captured.length);
      expect(added).toMatchObject([1, 2, 3, 4, 8, 9].includes(number) ? [part] : []);
    }
  });

  it('changes nothing when it is imported again', () => {
    const { after } = written(archive, drafted(), encoded(LATER));
    expect(written(after, drafted()).changes.size).toBe(0);
    expect(
      draftPasted(after, {
        thread: 'chinatalk-h200',
        files: [{ from: 'again.txt', bytes: encoded(LATER) }],
        capturedOn: null,
        today: '2026-01-31',
      }),
    ).toEqual({ kind: 'known', captures: ['chinatalk-h200/paste-of-may.txt'] });
  });

  it('that was given lines of the page is known as a file, and its later twin by those lines', () => {
    const page = ['Discussion about this post', ...linesOf(1, 2), 'Start your Substack'];
    const corrected = draftOf(archive, encoded(page))
      .replace(/^ *- ## @n\d.*\n.*\n.*\n( *C\d+) \|/gm, '$1 ~')
      .replace(/^( *)(- ## @1 known)\n/m, '$1$2\n');
    const { after } = written(archive, corrected, encoded(page));
    expect(after.captures.at(-1)?.capture.pageLines).toHaveLength(2);
    const again = draftPasted(after, {
      thread: 'chinatalk-h200',
      files: [{ from: 'x.txt', bytes: encoded(page) }],
      capturedOn: null,
      today: '2026-01-31',
    });
    expect(again.kind).toBe('known');
    const later = draftOf(after, encoded([...page, 'Nobody has said yet who pays for this.']));
    expect(later).toContain('~ Discussion about this post');
    expect(later).toContain('~ Start your Substack');
    expect(later.match(/^ *- ## @n/gm)).toHaveLength(1);
  });

  it('knows the comments in another order, too', () => {
    const sorted = encoded([...linesOf(9), ...linesOf(8), ...linesOf(3), ...linesOf(1)]);
    const { after } = written(archive, draftOf(archive, sorted), sorted);
    expect(checkContent(after)).toEqual([]);
    expect(after.comments).toHaveLength(archive.comments.length);
  });

  it('keeps the words that were promised where it has others', () => {
    const [first = '', second = ''] = linesOf(3);
    const bytes = encoded([...linesOf(1), first, 'Edited: they can.', second, ...linesOf(8)]);
    const { after, reports } = written(archive, draftOf(archive, bytes), bytes);
    expect(checkContent(after)).toEqual([]);
    expect(fileOf(after, 3)?.lines).toEqual([first, second]);
    expect(fileOf(after, 3)?.captured.at(-1)).toMatchObject({ lines: '4-6', words: 'other' });
    expect(reports).toMatchObject([{ changed: 1, changes: [{ comment: 3 }] }]);
  });

  it('can have buttons, names and times, which are no words of a comment', () => {
    const bytes = encoded([
      'Comments',
      'Ada Example',
      'Dec 9, 2025',
      ...linesOf(8),
      'Like (3)',
      'Reply',
      'Bob Example',
      '3h',
      'Nobody has said yet who pays.',
      'Reply',
    ]);
    const corrected = draftOf(archive, bytes)
      .replace(/^- ## @n1\n.*\n.*\n(.*)\| Comments$/m, '$1~ Comments')
      .replaceAll('@n2', '@n1');
    const { after } = written(archive, corrected, bytes);
    expect(checkContent(after)).toEqual([]);
    expect(fileOf(after, 22)?.lines).toEqual(['Nobody has said yet who pays.']);
    expect(after.captures.at(-1)?.capture.pageLines).toEqual(['1-3', '5-8', '10']);
  });

  it('is told where it places a known comment otherwise, which stays where it was', () => {
    const moved = drafted().replace(/^ {2}- ## @2 known$/m, '- ## @2 known');
    const { notes, after } = written(archive, moved, encoded(LATER));
    expect(notes[0]).toContain('comment 2: what it answers');
    expect(fileOf(after, 2)?.parent).toBe(1);
  });
});

describe('a capture of the archive, drafted together with a new one', () => {
  const outcome = draftPasted(archive, {
    thread: 'chinatalk-h200',
    files: [
      { from: 'old.txt', bytes: seedBytes() },
      { from: 'new.txt', bytes: encoded(LATER) },
    ],
    capturedOn: null,
    today: '2026-01-31',
  });
  const text = outcome.kind === 'draft' ? outcome.text : '';

  it('keeps its name and passes, and shows its lines beside the new ones', () => {
    expect(text).toContain("  - file: 'paste.txt'\n    sha256");
    expect(text).toContain("passes: { A: '1-20', B: '21-50' }");
    expect(text).toContain("  - file: 'new.txt'\n    from: 'new.txt'");
    expect(text).toContain('  A1 B21 C1 | The argument');
  });

  it('is not written again', () => {
    const { changes, after } = written(archive, text, encoded(LATER));
    expect(checkContent(after)).toEqual([]);
    expect([...changes.keys()].filter((file) => file.startsWith('captures/'))).toEqual([
      'captures/chinatalk-h200/new.txt',
      'captures/chinatalk-h200/new.txt.yaml',
      'captures/chinatalk-h200/new.txt.report.yaml',
    ]);
  });
});

describe('the corrected draft of the seed, imported again', () => {
  it('changes nothing, though labels were changed since', () => {
    const planned = written(
      archive,
      CORRECTED.replace('labels: for; zero-sum, holding-back', 'labels: none'),
    );
    expect(planned.changes.size).toBe(0);
    expect(planned.reports).toEqual([]);
  });

  it('is refused where a reason names a comment of another thread', () => {
    const planned = plan(archive, CORRECTED.replace('it quotes comment @n1', 'it quotes @99'));
    expect(JSON.stringify(planned)).toContain('@n2 names @99, which the thread does not have');
  });

  it('is refused where a known comment is none of the thread’s', () => {
    const planned = plan(archive, CORRECTED.concat('\n- ## @99 known\n'));
    expect(JSON.stringify(planned)).toContain('the thread has no comment 99');
  });

  it('is refused where two headings have lines of one comment', () => {
    const parted = CORRECTED.replace(/(\n *)A2 B22/, '\n\n- ## @n1b\n  placed: low, x$1A2 B22');
    expect(JSON.stringify(plan(archive, parted))).toContain('both have lines of comment 1');
  });

  it('is told what it says otherwise than the archive', () => {
    const { notes } = written(
      archive,
      CORRECTED.replace('it quotes comment @n1', 'it answers comment @n1'),
    );
    expect(notes).toEqual([expect.stringContaining('comment 2: why it is placed there')]);
  });

  it('is refused where lines were given to other comments since', () => {
    const start = CORRECTED.indexOf('  - ## @n16');
    const end = CORRECTED.indexOf('  B47', start);
    const joined = `${CORRECTED.slice(0, start).trimEnd()}\n  ${CORRECTED.slice(end).trimStart()}`;
    const planned = plan(archive, joined.replaceAll('@n16', '@n15'));
    expect(planned.kind).toBe('refused');
    expect(JSON.stringify(planned)).toContain('lines of comments 15 and 16');
  });

  it('is known by its bytes', () => {
    const outcome = draftPasted(archive, {
      thread: 'chinatalk-h200',
      files: [{ from: 'x.txt', bytes: seedBytes() }],
      capturedOn: null,
      today: '2026-01-31',
    });
    expect(outcome.kind).toBe('known');
  });
});
