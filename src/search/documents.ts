import { claimsQuoting } from '../model/claims.ts';
import { opening } from '../model/excerpt.ts';
import { ancestors, isOpening } from '../model/reply-tree.ts';
import { liveOf } from '../model/tombstone.ts';
import { authorName } from '../model/wording.ts';
import type { Archive, Comment } from '../schema/archive.ts';
import type { Author, Stance } from '../schema/comment.ts';
import { quotedRanges, type Range, termsIn } from './quoted-words.ts';

/** One comment as search holds it; everything a result shows and is chosen by stands here. */
export interface CommentDocument {
  number: number;
  text: string;
  /** Where `text` repeats the words of another comment. */
  quoted: Range[];
  thread: string;
  author: string;
  name: string | null;
  /** The language of its words as a BCP 47 tag, where it is not the site's. */
  language: string | null;
  role: Author['role'];
  parent: number | null;
  /** A day, or a time with its zone, as the source gives it. */
  date: string | null;
  stance: Stance;
  themes: string[];
  link: boolean;
  /** Whether it answers no other comment. */
  opening: boolean;
  answered: boolean;
  /** A number that comments share whose stance, themes, role and marks are the same; left out where none is at hand. */
  alike?: number;
}

/** A comment as it is indexed: with what it is found by that is not its own. */
export interface IndexedComment extends CommentDocument {
  /** Names of its themes and the claims that quote it. */
  labels: string;
  /** The lead-in terms of both. */
  leads: string;
  /** The title of its thread. */
  title: string;
}

/** Tells the language of a comment where it is not the site's; only a build can. */
export type LanguageOf = (comment: Comment) => string | null;

/** The comments of the archive as documents, in the order of their numbers, without those that were removed or moved. */
export function commentDocuments(
  archive: Archive,
  languageOf: LanguageOf = () => null,
): CommentDocument[] {
  const answered = new Set([...archive.comments.values()].map(({ parent }) => parent));
  const termsOf = keptTerms();
  return liveOf(archive.comments.values()).map((comment) => {
    const { number, thread, author, parent, date, stance, themes } = comment;
    return {
      number,
      text: comment.lines.join('\n'),
      quoted: quotedIn(comment, archive, termsOf),
      thread,
      author: authorName(author),
      name: author.name,
      language: languageOf(comment),
      role: author.role,
      parent,
      date,
      stance,
      themes,
      link: comment.html.includes('<a '),
      opening: isOpening(comment),
      answered: answered.has(number),
    };
  });
}

/** A document with its labels, for the index. */
export function indexed(document: CommentDocument, archive: Archive): IndexedComment {
  const themes = document.themes.flatMap((slug) => archive.themes.get(slug) ?? []);
  const claims = claimsQuoting(document.number, archive.claims.values());
  return {
    ...document,
    labels: [...themes.map(({ label }) => label), ...claims.map(({ claim }) => claim)].join('\n'),
    leads: [...themes, ...claims].flatMap(({ leadInTerms }) => leadInTerms).join('\n'),
    title: archive.threads.get(document.thread)?.title ?? '',
  };
}

type TermsOf = (comment: Comment) => string[];

function quotedIn(comment: Comment, { comments }: Archive, termsOf: TermsOf): Range[] {
  const { lines, quotedLines, parent } = comment;
  const blocks: Range[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (quotedLines.includes(index)) blocks.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  if (parent === null) return blocks;
  const inline = quotedRanges(lines.join('\n'), () =>
    ancestors(comment, comments).map(termsOf),
  ).filter(({ start, end }) => !blocks.some((block) => start < block.end && block.start < end));
  return [...blocks, ...inline].toSorted((a, b) => a.start - b.start);
}

/** Comments that are answered by those that come next, so that their words are asked for again. */
const RECENT = 1000;

/** Gives the words of comments, and keeps those of as many as are likely to be asked for again. */
function keptTerms(): TermsOf {
  const kept = new Map<Comment, string[]>();
  return (comment) => {
    const terms = kept.get(comment) ?? termsIn(comment.lines.join('\n'));
    kept.delete(comment);
    kept.set(comment, terms);
    const [oldest] = kept.size > RECENT ? kept.keys() : [];
    if (oldest) kept.delete(oldest);
    return terms;
  };
}

/** Characters shown of the comment above a reply. */
const ABOVE = 90;

/** What is shown of a comment above a reply: its first line, or the beginning of that. */
export function lineAbove(text: string): string {
  return opening([text.split('\n')[0] ?? ''], ABOVE);
}
