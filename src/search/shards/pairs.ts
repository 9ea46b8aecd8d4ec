import { isStopWord } from '../stop-words.ts';
import type { Phrase } from '../words.ts';

/** Two words that stand side by side in a row of words, by the place of the first in the row. */
export interface Pair {
  at: number;
  first: string;
  second: string;
}

/** Whether a word is so common that the pairs of two such words are not indexed. `us` is in no list as a pronoun. */
export function isCommon(term: string): boolean {
  return term === 'us' || isStopWord(term);
}

/** The fewest indexed pairs that hold the words of a row, and whether each word is in one. */
export function coverOfRow(terms: readonly string[]): { pairs: Pair[]; whole: boolean } {
  const pairs: Pair[] = [];
  let whole = true;
  const take = (at: number): boolean => {
    const [first, second] = [terms[at], terms[at + 1]];
    if (first === undefined || second === undefined || (isCommon(first) && isCommon(second)))
      return false;
    pairs.push({ at, first, second });
    return true;
  };
  for (let at = 0; at < terms.length; at += 1) {
    if (take(at)) at += 1;
    else whole = take(at - 1) && whole;
  }
  return { pairs, whole };
}

/** The same of a phrase, but for the word that is still being typed, with the words. */
export function coverOfPhrase({ terms, prefix }: Phrase) {
  const words = prefix ? terms.slice(0, -1) : terms;
  return { words, ...coverOfRow(words) };
}

/** Bits of what a pair is known by within its file. */
const KEY_BITS = 30;

/** How pairs are found: among how many files, and what to begin keys from so that no two indexed pairs share one. */
export interface PairFiles {
  count: number;
  salt: number;
}

/** The file of a pair. */
export function fileOfPair(first: string, second: string, pairs: PairFiles): number {
  return fileAfter(hashOf(`${first} `, FILES), second, pairs);
}

/** What a pair is known by in its file. */
export function keyOfPair(first: string, second: string, { salt }: PairFiles): number {
  return keyAfter(hashOf(`${first} `, KEYS ^ salt), second);
}

/** What hashes begin from that tell the file of a pair, and with the salt what it is known by. */
export const FILES = 0x811c9dc5;
export const KEYS = 0x2c1b3c6d;

/** `fileOfPair` from the hash of the first word and a space. */
export function fileAfter(first: number, second: string, { count }: PairFiles): number {
  return mixed(hashOf(second, first)) % count;
}

/** `keyOfPair` from the hash of the first word and a space. */
export function keyAfter(first: number, second: string): number {
  return mixed(hashOf(second, first)) >>> (32 - KEY_BITS);
}

/** FNV-1a over the code units from a start of its own. */
export function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last mixing of MurmurHash3, so that all bits tell. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The name of a file of pairs. */
export function pairsFile(file: number): string {
  return `pairs-${file}`;
}

/** The names of the files of pairs. */
export function namesOf(pairs: readonly Pair[], files: PairFiles): string[] {
  return pairs.map(({ first, second }) => pairsFile(fileOfPair(first, second, files)));
}
