import type { Archive, Capture, Claim, Comment } from '../schema/archive.ts';
import { dateInWords } from './citation.ts';
import type { Stretch } from './find-words.ts';

/** What a card says besides the comment's own words. */
export interface CardFacts {
  /** Claims that quote the comment; their quotations are the operative words. */
  claims: readonly Claim[];
  citation: string;
  /** The comment's address in full. */
  address: string;
  /** The captures that hold the comment. */
  captures: readonly Pick<Capture, 'capturedOn'>[];
}

/** The captures that hold a comment, each once. */
export function capturesOf({ captured }: Comment, captures: Archive['captures']): Capture[] {
  const held = new Set(captured.map(({ capture }) => capture));
  return [...held].flatMap((id) => captures.get(id) ?? []);
}

/** Marks that set off operative words, in the order they are tried: the first that the comment itself does not use. */
const MARKS = [
  ['«', '»'],
  ['[[', ']]'],
  ['{{', '}}'],
  ['⟦', '⟧'],
] as const;

/**
 * An evidence card as debaters keep them, in plain text: claim, citation, all words of the comment with the
 * operative ones marked, address and date of capture. What is ours says so.
 */
export function card(comment: Comment, { claims, citation, address, captures }: CardFacts): string {
  const text = comment.lines.join('\n');
  const operative = operativeWords(comment, claims);
  const [open, close] =
    MARKS.find((marks) => marks.every((mark) => !text.includes(mark))) ?? MARKS[0];
  const tag = claims.length === 1 ? 'Claim' : 'Claims';
  return [
    ...(claims.length > 0
      ? [`${tag} (in the archive’s words):\n${claims.map(({ claim }) => claim).join('\n')}`]
      : []),
    `Source:\n${citation}`,
    `Words (verbatim and whole):\n${marked(text, operative, open, close).replaceAll('\n', '\n\n')}`,
    ...(operative.length > 0
      ? [
          `${open} ${close} are the archive’s: they mark the words it quotes for the ${tag.toLowerCase()}.`,
        ]
      : []),
    `Address: ${address}\n${captured(captures)}`,
  ].join('\n\n');
}

/** Where the quotations of claims stand in the comment's lines; those that touch are one. */
function operativeWords({ number, lines }: Comment, claims: readonly Claim[]): Stretch[] {
  const text = lines.join('\n');
  const stretches = claims
    .flatMap(({ quotations }) => quotations.filter(({ comment }) => comment === number))
    .flatMap(({ exact }) => exact)
    .map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else merged.push({ ...stretch });
  }
  return merged;
}

function marked(text: string, stretches: readonly Stretch[], open: string, close: string): string {
  return stretches.reduceRight(
    (whole, { start, end }) =>
      whole.slice(0, start) + open + whole.slice(start, end) + close + whole.slice(end),
    text,
  );
}

function captured(captures: CardFacts['captures']): string {
  const days = new Set(captures.flatMap(({ capturedOn }) => capturedOn ?? []));
  if (days.size === 0) return 'Date of capture not recorded.';
  return `Captured: ${[...days].map(dateInWords).join(', ')}`;
}
