import type { Hits, SearchIndex } from './engine.ts';

/** Hits that are kept of all look-ups together: some 100 MB. */
const MOST_HITS = 5_000_000;

/**
 * The same index, which looks up no word twice: where every comment of an archive is asked about, most of their words
 * are asked for again and again.
 */
export function keepingLookUps(index: SearchIndex): SearchIndex {
  const kept = new Map<string, Hits>();
  let held = 0;
  return {
    expect: (terms, beginnings, whole) => index.expect(terms, beginnings, whole),
    lookUp: (terms, growing, fields, whole) => {
      const key = JSON.stringify([[...terms], growing, Object.entries(fields), whole]);
      const known = kept.get(key);
      if (known) return known;
      const { ids, scores, fields: found } = index.lookUp(terms, growing, fields, whole);
      // Half the room of lists of any numbers.
      const hits: Hits = {
        ids: Int32Array.from(ids),
        scores: Float64Array.from(scores),
        fields: Uint8Array.from(found),
      };
      held += ids.length;
      if (held > MOST_HITS) {
        kept.clear();
        held = ids.length;
      }
      kept.set(key, hits);
      return hits;
    },
  };
}
