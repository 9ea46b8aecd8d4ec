import { closestOf } from '../closest.ts';
import { correctionsOf } from '../corrections.ts';
import { edits } from '../edits.ts';
import { nearest } from '../nearest.ts';
import { readAfter } from './after.ts';
import { ByteReader } from './bytes.ts';
import { type Files, Shelf } from './files.ts';
import { typosFile } from './layout.ts';
import { nearIn } from './near-words.ts';
import type { Terms } from './read-terms.ts';

/** A word that may be meant, with how many comments and entries hold it. */
interface Candidate {
  word: string;
  holders: number;
  /** Which letters it has (`lettersOf`). */
  letters: number;
}

/** The words that may be meant, by the files of an index that they come from. */
const shelves = new WeakMap<Files, Shelf<Candidate[]>>();

/**
 * For words that stand nowhere the word most like each, where there is one: the one that stands beside where it would,
 * or of those that begin with its first letter or its second, which is first where two were swapped or one is too many.
 * @throws {Lacking} when a file is not here.
 */
function correctionsIn(
  files: Files,
  terms: Terms,
  boundaries: readonly string[],
  unknown: readonly string[],
): ReadonlyMap<string, string> {
  const shelf = shelves.get(files) ?? new Shelf(files, readWords);
  shelves.set(files, shelf);
  const near = nearIn(terms, unknown);
  files.expect(
    unknown.filter((term) => !near.has(term)).map((term) => typosFile(term, boundaries)),
  );
  return correctionsOf(unknown, (term, allowed) => {
    const beside = near.get(term);
    if (beside !== undefined) return beside;
    const alike = (letter: string) =>
      alikeAmong(shelf.get(typosFile(letter, boundaries)), term, allowed);
    const [first = '', second = first] = term;
    const found = alike(first);
    // Nothing with another first letter goes before a word that is one edit off.
    if (![...found.keys()].some((word) => edits(term, word) <= 1)) {
      for (const [word, holders] of alike(second)) found.set(word, holders);
    }
    return closestOf(term, allowed, found);
  });
}

/** Those that may be as few edits from a term, with how many hold each; most are told from it without measuring. */
function alikeAmong(
  candidates: readonly Candidate[],
  term: string,
  allowed: number,
): Map<string, number> {
  const letters = lettersOf(term);
  const found = new Map<string, number>();
  for (const { word, holders, letters: others } of candidates) {
    if (Math.abs(word.length - term.length) > allowed) continue;
    // An edit puts in one letter and takes out another at most.
    if (bitsIn(letters ^ others) > 2 * allowed) continue;
    if (edits(term, word) <= allowed) found.set(word, holders);
  }
  return found;
}

function readWords(bytes: Uint8Array): Candidate[] {
  const reader = new ByteReader(bytes);
  const words: Candidate[] = [];
  let word = '';
  while (reader.at < bytes.length) {
    word = readAfter(reader, word);
    words.push({ word, holders: reader.number(), letters: lettersOf(word) });
  }
  return words;
}

/** Which code units a word has, a bit for each, some sharing one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << word.charCodeAt(at);
  return letters;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** What a query does without whose words and operators are all known. */
export const typos = { correctionsIn, nearest };
export type TypoCode = typeof typos;
