import fc from 'fast-check';
import { archiveFrom } from '../../src/archive/archive-from.ts';
import { checkContent } from '../../src/archive/check.ts';
import type { Content } from '../../src/archive/read-content.ts';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { type ImportPlan, planImport } from '../../src/import/plan-import.ts';
import { withChanges } from '../../src/import/with-changes.ts';
import { allCommentData, commentsJsonl } from '../../src/model/comment-data.ts';
import { EMPTY } from './importing.ts';
import { markdownSoup } from './markdown-soup.ts';

/** One comment of a page: the place in the list of the one it answers, and what each of two captures shows of it. */
interface Item {
  parent: number;
  author: string;
  text: string;
  shown: readonly ('whole' | 'withheld' | 'absent')[];
}

const item: fc.Arbitrary<Item> = fc.record({
  parent: fc.integer({ min: -1, max: 6 }),
  author: fc.constantFrom('mlevine', 'sarahq', 'Ångström', '__proto__', "o'neil"),
  text: fc
    .oneof(markdownSoup, fc.string({ unit: 'grapheme', maxLength: 30 }))
    .map((text) => `${text} .`),
  shown: fc.tuple(
    fc.constantFrom('whole', 'whole', 'withheld', 'absent'),
    fc.constantFrom('whole', 'whole', 'withheld', 'absent'),
  ),
});

const page = fc.array(item, { minLength: 1, maxLength: 7 });

/** A page as Hacker News has it, in the capture of that place; undefined where the capture has no comment of it. */
function captureOf(items: readonly Item[], which: number): Uint8Array | undefined {
  const nodes = items.map(({ author, text, shown }, index) => ({
    id: 100 + index,
    type: 'comment',
    author: shown[which] === 'withheld' ? null : author,
    text: shown[which] === 'withheld' ? null : escaped(text),
    created_at: new Date(Date.UTC(2025, 11, 9, 0, 0, index)).toISOString(),
    parent_id: 1,
    story_id: 1,
    children: [] as object[],
  }));
  const openings: object[] = [];
  for (const [index, node] of nodes.entries()) {
    if (items[index]?.shown[which] === 'absent') continue;
    const parent = index > 0 ? (items[index]?.parent ?? -1) % index : -1;
    const above =
      parent >= 0 && items[parent]?.shown[which] !== 'absent' ? nodes[parent] : undefined;
    node.parent_id = above?.id ?? (parent >= 0 ? 100 + parent : 1);
    if (above) above.children.push(node);
    else if (parent < 0) openings.push(node);
  }
  if (openings.length === 0) return undefined;
  const story = { id: 1, type: 'story', title: 'H200', author: 'x', text: null, url: null };
  const created = '2025-12-08T00:00:00.000Z';
  return new TextEncoder().encode(
    JSON.stringify({ ...story, created_at: created, children: openings }),
  );
}

function escaped(text: string): string {
  return text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '');
}

function plan(
  content: Content,
  bytes: Uint8Array,
  day: string | null,
  thread = 'page',
): ImportPlan {
  const structure = readCapture(bytes);
  if (!structure) throw new Error('No adapter knows the capture.');
  const given = { title: 'T', publication: 'P', source: 'https://example.com/' };
  return planImport(content, {
    file: 'saved.json',
    bytes,
    structure,
    thread,
    capturedOn: day,
    addedOn: '2026-01-31',
    given,
  });
}

/** Content after an import that every check of the archive passes, with the account that it gave. */
function imported(content: Content, bytes: Uint8Array, day: string | null, thread = 'page') {
  const made = plan(content, bytes, day, thread);
  if (made.kind !== 'write') throw new Error(JSON.stringify(made));
  const after = withChanges(content, made.changes);
  const problems = checkContent(after);
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const { report } = made;
  if (report.in !== report.new + report.same + report.changed + report.quarantined)
    throw new Error('The account does not balance.');
  return { after, made };
}

/** What is said of every comment, whatever its number: by its id at the source, parents by theirs. */
function said(content: Content): string {
  const idOf = new Map(content.comments.map(({ comment }) => [comment.number, comment.sourceId]));
  const comments = content.comments.map(({ comment }) => ({
    id: comment.sourceId,
    parent:
      comment.parent === null ? (comment.missingParent?.id ?? null) : idOf.get(comment.parent),
    basis: comment.parentBasis.kind,
    author: comment.author,
    date: comment.date,
    lines: comment.lines,
    withheld: comment.withheld,
    missingFrom: comment.missingFrom?.length,
  }));
  return JSON.stringify(comments.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)));
}

/** Two captures of a page that share a comment: others are refused. */
function bothOf(items: readonly Item[]): [Uint8Array, Uint8Array] | undefined {
  const [a, b] = [captureOf(items, 0), captureOf(items, 1)];
  if (!a || !b) return undefined;
  const ids = idsIn(a);
  if (!idsIn(b).some((id) => ids.includes(id))) return undefined;
  return [a, new TextEncoder().encode(`${new TextDecoder().decode(b)}\n`)];
}

function idsIn(bytes: Uint8Array): (string | null)[] {
  return readCapture(bytes)?.comments.map(({ id }) => id) ?? [];
}

function isTrue(right: boolean, what: string): void {
  if (!right) throw new Error(what);
}

/** What holds of every import, each to be run with as many pages as there is time for. */
export const importProperties: Readonly<Record<string, fc.IProperty<unknown>>> = {
  'Balances, and passes every check of the archive': fc.property(page, (items) => {
    const bytes = captureOf(items, 0);
    if (bytes) imported(EMPTY, bytes, '2025-12-10');
  }),
  'Changes nothing the second time': fc.property(page, (items) => {
    const bytes = captureOf(items, 0);
    if (!bytes) return;
    const { after } = imported(EMPTY, bytes, '2025-12-10');
    isTrue(plan(after, bytes, '2025-12-11').kind === 'known', 'It was imported again.');
    const spaced = new TextEncoder().encode(`\n${new TextDecoder().decode(bytes)}`);
    isTrue(said(imported(after, spaced, '2025-12-10').after) === said(after), 'A copy changed it.');
  }),
  'Says the same in whatever order captures are imported': fc.property(page, (items) => {
    const both = bothOf(items);
    if (!both) return;
    const [a, b] = both;
    const one = imported(imported(EMPTY, a, '2025-12-10').after, b, '2025-12-11').after;
    const other = imported(imported(EMPTY, b, '2025-12-11').after, a, '2025-12-10').after;
    isTrue(said(one) === said(other), `${said(one)}\n${said(other)}`);
  }),
  'Takes nothing away, and renumbers nothing': fc.property(page, (items) => {
    const both = bothOf(items);
    if (!both) return;
    const before = imported(EMPTY, both[0], '2025-12-10').after;
    const { after } = imported(before, both[1], '2025-12-11');
    const now = new Map(after.comments.map(({ comment }) => [comment.number, comment]));
    for (const { comment } of before.comments) {
      const later = now.get(comment.number);
      const kept =
        comment.lines.length === 0 || later?.lines.join('\n') === comment.lines.join('\n');
      const placed = comment.captured.every((part, at) => {
        const held = later?.captured[at];
        return held?.capture === part.capture;
      });
      isTrue(later?.sourceId === comment.sourceId && kept && placed, `Comment ${comment.number}.`);
    }
  }),
  'Comes back from the archive’s own export': fc.property(page, (items) => {
    const bytes = captureOf(items, 0);
    if (!bytes) return;
    const { after } = imported(EMPTY, bytes, null);
    const data = allCommentData(
      archiveFrom(after),
      (number) => `https://archive.example/c/${number}/`,
    );
    const exported = new TextEncoder().encode(commentsJsonl(data));
    const back = imported(EMPTY, exported, null, 'again').after;
    isTrue(said(back) === said(after), `${said(after)}\n${said(back)}`);
  }),
  'Writes into the content folder alone, whatever it is called': fc.property(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }),
    (file, thread) => {
      const bytes = captureOf([{ parent: -1, author: 'x', text: 'Words.', shown: ['whole'] }], 0);
      const structure = bytes && readCapture(bytes);
      if (!structure) throw new Error('It is a capture.');
      for (const slug of ['page', thread]) {
        const made = planImport(EMPTY, {
          file,
          bytes,
          structure,
          thread: slug,
          capturedOn: null,
          addedOn: '2026-01-31',
          given: { publication: 'P' },
        });
        if (made.kind !== 'write') continue;
        for (const path of made.changes.keys()) {
          isTrue(/^(captures\/[a-z0-9-]+|comments|threads)\/[a-z0-9][a-z0-9.-]*$/.test(path), path);
        }
      }
    },
  ),
};
