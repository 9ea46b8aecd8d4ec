import type MiniSearch from 'minisearch';
import type { SearchIndex } from './engine.ts';
import { lookUp } from './index-options.ts';

/** A whole index of MiniSearch as search looks terms up in it. */
export function wholeIndex<T>(index: MiniSearch<T>): SearchIndex {
  return {
    expect: () => undefined,
    lookUp: (terms, growing, weights) => {
      const names = Object.keys(weights);
      const ids: number[] = [];
      const scores: number[] = [];
      const fields: number[] = [];
      index.search([...terms.keys()].join('\n'), {
        ...lookUp,
        fields: names,
        boost: { ...weights },
        boostTerm: (term) => terms.get(term) ?? 0,
        prefix: (term) => term === growing,
        // Taken one by one, not as a list: MiniSearch would sort that for nothing.
        filter: ({ id, score, queryTerms, match }) => {
          let held = 0;
          for (const term in match) {
            for (const field of match[term] ?? []) held |= 1 << names.indexOf(field);
          }
          ids.push(Number(id));
          // MiniSearch multiplies a score by the number of terms matched; long texts profit from that twice.
          scores.push(score / queryTerms.length);
          fields.push(held);
          return false;
        },
      });
      return { ids, scores, fields };
    },
  };
}
