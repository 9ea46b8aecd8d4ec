import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z]{3,}$/;

/** Stems that are kept: the words of a language come again and again. */
const KEPT = 50_000;
const kept = new Map<string, string>();

/**
 * The stem of an English word by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping, Program 14, 1980);
 * `undefined` for a word with a digit, of another script, or too short: `H200` has no other form.
 */
export function stemOf(term: string): string | undefined {
  const known = kept.get(term);
  if (known !== undefined) return known;
  if (!ENGLISH.test(term)) return undefined;
  const found = stemmer(term);
  if (kept.size >= KEPT) kept.clear();
  kept.set(term, found);
  return found;
}
