import { MOST_TERMS } from './asked-words.ts';
import type { Engine } from './engine.ts';
import { formKey } from './form-key.ts';
import { stemTerm } from './index-options.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { isPronoun, tokens } from './tokens.ts';

/** Words that carry an argument and tell no text from another. */
const DENIALS = new Set(['no', 'nor', 'not']);

/**
 * The words that tell a text from the rest of the archive, best first; common words are left out, and words that fewer
 * than `least` comments hold.
 */
export function bestTerms(text: string, engine: Engine, limit = MOST_TERMS, least = 1): string[] {
  // The parts of an address tell nothing.
  const prose = text.replace(/\bhttps?:\/\/\S+/giu, ' ');
  const words = tokens(prose).filter(
    (word) => !isStopWord(word.term) && !DENIALS.has(word.term) && !isPronoun(word, prose),
  );
  const terms = words.map(({ term }) => term);
  return byWeight(terms, engine)
    .filter(({ holders }) => holders >= least)
    .slice(0, limit)
    .map(({ term }) => term);
}

/**
 * Words by what they tell, each stem once: by how often they come and how few comments hold them in any form
 * (tf·idf, Salton and Buckley 1988).
 */
export function byWeight(
  terms: readonly string[],
  engine: Engine,
): { term: string; holders: number }[] {
  engine.commentIndex.expect(terms.map(formOf));
  return [...Map.groupBy(terms, formKey)]
    .map(([stem, [term = stem, ...more]]) => {
      const holders = heldBy(term, engine);
      const idf = Math.log(1 + engine.documents.size / Math.max(holders, 1));
      return { term, holders, weight: (1 + Math.log(1 + more.length)) * idf };
    })
    .toSorted((a, b) => b.weight - a.weight || a.term.localeCompare(b.term, 'en'));
}

/** How many comments hold a word in any form, in their words. */
function heldBy(term: string, { commentIndex, holdersOf }: Engine): number {
  const form = formOf(term);
  const many = holdersOf(form);
  if (many !== undefined) return many;
  return commentIndex.lookUp(new Map([[form, 1]]), undefined, { own: 1, quoted: 1 }, false).ids
    .length;
}

/** The index term of a word in any form. */
function formOf(term: string): string {
  const stem = stemOf(term);
  return stem === undefined ? term : stemTerm(stem);
}
