import type { Guess } from '../draft.ts';
import { type PageLine, spread, tellingWords } from './page.ts';
import type { Quotation } from './quotes.ts';

/** A suspected comment: its lines on the page, and what names it in a reason. */
export interface Suspect {
  /** `n4` of a new one, `12` of one that the archive holds. */
  name: string;
  /** The number of one that the archive holds. */
  number: number | null;
  lines: readonly PageLine[];
}

/** Where a comment is placed, and why. */
export interface Placing extends Guess {
  parent: number | null;
}

/** What all comments of a page are judged by. */
export interface PageSigns {
  suspects: readonly Suspect[];
  /** For each line of the page, what it quotes. */
  quotes: readonly (readonly Quotation[])[];
  /** For each line of the page, the index of its comment. */
  ownerOf: readonly number[];
  publication: string | null;
  /** Whether comments that begin small are the exception here, so that it tells voices apart. */
  smallTells: boolean;
  /** In how many comments each word stands. */
  spread: ReadonlyMap<string, number>;
  /** The words of each comment. */
  words: readonly ReadonlySet<string>[];
}

/** The words of all comments, and in how many each stands. */
export function wordsOfAll(suspects: readonly Suspect[]): Pick<PageSigns, 'words' | 'spread'> {
  const words = suspects.map((suspect) => tellingWords(textOf(suspect)));
  return { words, spread: spread(words) };
}

export function textOf(suspect: Suspect | undefined): string {
  return suspect?.lines.map(({ text }) => text).join('\n') ?? '';
}
