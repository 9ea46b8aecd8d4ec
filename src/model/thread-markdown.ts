import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Archive, Capture, Comment, Theme, Thread } from '../schema/archive.ts';
import { dateInWords, rangeInWords } from './citation.ts';
import { commentsOf, flatten, isOpening, replyTree } from './reply-tree.ts';
import { sourceNotes, withheldOf } from './source-notes.ts';
import { labelsInWords } from './stance.ts';
import { sayRemoval } from './tombstone.ts';
import { authorName, counted, inferences, placeInThread } from './wording.ts';

/** Full addresses of what the file names. */
export interface MarkdownAddresses {
  thread: (slug: string) => string;
  comment: (number: number) => string;
  capture: (id: string) => string;
}

// GitHub strikes out what stands between tildes; CommonMark, which the rest is escaped for, does not.
const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  })
  .freeze();

/** What the beginning of a thread's file is made of. */
export interface MarkdownHead {
  thread: Thread;
  captures: readonly Capture[];
  comments: number;
  openings: number;
}

/** A comment of a thread's file, and the numbers of those that answer it. */
export interface MarkdownComment {
  comment: Comment;
  answers: readonly number[];
}

/**
 * What `/threads/<thread>.md` is made of: a thread whole, in reading order. Under each comment's heading a list says
 * what is known of it; what follows, up to the next heading, renders to its words letter for letter, one paragraph a
 * line.
 */
export function threadInMarkdown(
  thread: Thread,
  { comments, captures }: Pick<Archive, 'comments' | 'captures'>,
): { head: MarkdownHead; comments: MarkdownComment[] } {
  const own = commentsOf(comments, thread.slug);
  const kept = [...captures.values()].filter((capture) => capture.thread === thread.slug);
  const openings = own.filter(isOpening).length;
  return {
    head: { thread, captures: kept, comments: own.length, openings },
    comments: flatten(replyTree(own)).map(({ comment, replies }) => ({
      comment,
      answers: replies.map((reply) => reply.comment.number),
    })),
  };
}

/** The beginning of a thread's file, up to its comments. */
export function markdownHead(head: MarkdownHead, address: MarkdownAddresses): string {
  const { title, lede, provenance } = head.thread;
  return written([
    heading(1, title),
    paragraph(text(lede)),
    aboutThread(head, address),
    paragraph(text(provenance)),
    paragraph(
      text(
        'Under each heading below, a list says what is known of a comment or was worked out about it. What follows the list is the comment, word for word.',
      ),
    ),
  ]);
}

/** Some comments of a thread's file, which go on from what stands before them. */
export function markdownComments(
  comments: readonly MarkdownComment[],
  themes: ReadonlyMap<string, Theme>,
  address: MarkdownAddresses,
): string {
  return `\n${written(comments.flatMap((comment) => commentBlocks(comment, themes, address)))}`;
}

function written(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

function aboutThread(
  { thread: { slug, source }, captures, comments, openings }: MarkdownHead,
  address: MarkdownAddresses,
): List {
  const published = source.published === null ? '' : `, ${dateInWords(source.published)}`;
  const known =
    source.basis.kind === 'recorded'
      ? ''
      : ` How it was identified: ${source.basis.reason}. Confidence: ${source.basis.confidence}.`;
  return list([
    [text('This thread: '), link(address.thread(slug))],
    [text(`Source: “${source.title},” ${source.publication}${published}, `), link(source.url)],
    ...(known === '' ? [] : [[text(`The source is inferred.${known}`)]]),
    ...captures.map(({ id, sha256 }) => [
      text('Raw capture: '),
      link(address.capture(id)),
      text(`, SHA-256 ${sha256}`),
    ]),
    [text(`${counted(comments, 'comment')}, ${counted(openings, 'opening')}`)],
    [text('Comments belong to their authors.')],
  ]);
}

function commentBlocks(
  { comment, answers }: MarkdownComment,
  themes: ReadonlyMap<string, Theme>,
  address: MarkdownAddresses,
): RootContent[] {
  const { number, author, date, dateRange, state, removed, moved } = comment;
  const place = placeInThread(comment);
  const answered = answers.join(', ');
  const links = [
    [link(address.comment(number))],
    ...(answered === '' ? [] : [[text(`Answered by ${answered}`)]]),
  ];
  if (state !== 'live') {
    return [
      heading(2, `Comment ${number}: ${state}, ${place}`),
      list([
        ...(removed ? [[text(sayRemoval(removed))]] : []),
        ...(moved ? [[text(`Part of comment ${moved.to}: ${moved.reason}.`)]] : []),
        ...links,
      ]),
    ];
  }
  const withheld = withheldOf(comment);
  const labels = labelsInWords(comment, themes);
  return [
    heading(2, `Comment ${number}: ${authorName(author)}, ${place}`),
    list([
      ...(date === null ? [] : [[text(`Posted ${dateInWords(date)}`)]]),
      ...(dateRange ? [[text(`Posted ${rangeInWords(dateRange)}`)]] : []),
      ...(withheld ? [[text(withheld.sentence)]] : []),
      ...sourceNotes(comment).map((note) => [
        text(note.capture ? `${note.text} ${note.capture}.` : note.text),
      ]),
      ...inferences(comment).map(({ head, reason, confidence }) => [
        text(`${head}. ${reason} Confidence: ${confidence}.`),
      ]),
      ...(labels === undefined ? [] : [[text(`An editor’s labels: ${labels}`)]]),
      ...links,
    ]),
    ...words(comment.lines),
  ];
}

/** Lines as paragraphs, with bare addresses marked as such: escapes in them would break other programs' links. */
function words(lines: readonly string[]): RootContent[] {
  const root: Root = { type: 'root', children: lines.map((line) => paragraph(text(line))) };
  for (const transform of gfmAutolinkLiteralFromMarkdown().transforms ?? []) transform(root);
  visit(root, 'link', ({ url, children }, index, parent) => {
    if (!parent || index === undefined || !url.startsWith('mailto:') || MAIL.test(url)) return;
    parent.children.splice(index, 1, ...children);
  });
  return root.children;
}

/** A mail address that CommonMark reads between angle brackets: GitHub knows more, such as `a@b.co__x`. */
const MAIL = /^mailto:[\w.+-]+@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/i;

function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({ type: 'listItem', children: [paragraph(...children)] })),
  };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}
