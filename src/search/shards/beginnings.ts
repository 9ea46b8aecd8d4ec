import { grows, SHORTEST_PREFIX } from '../words.ts';
import { Bm25, prefixWeight, STEPS } from './bm25.ts';
import type { Inverted } from './invert.ts';
import { COMMENT_LISTS, LIST } from './layout.ts';
import { nthGreatest } from './nth-greatest.ts';
import { NewPostings, type Postings, type Triples } from './postings.ts';

/**
 * Comments by which a beginning is looked up at first, at most: enough for a page of results, and for a few where another
 * word stands, too. Some 800 words may begin with three letters, in a dozen files.
 */
export const MOST_OF_BEGINNING = 200;

/**
 * What the words come to that begin with three letters and are longer, for each beginning that `apart` says has them in
 * several files: by list of `LIST` the documents where BM25 makes most of them, `most` comments and all entries, as
 * triples of place, score in steps of 1 / `STEPS`, and length of a comment's own words. Titles, which find nothing by
 * themselves, are left out.
 */
export function sumsOfBeginnings(
  { terms, averages, entryAverages, lengths }: Inverted,
  entries: number,
  apart: (beginning: string) => boolean,
  most = MOST_OF_BEGINNING,
): Map<string, Triples[]> {
  const sumOf = (count: number, average = 1) =>
    new Bm25({ fields: ['list'], count, averages: [average], idAt: (place) => place });
  const kinds = [
    ...COMMENT_LISTS.map((list) => ({ list, most, sum: sumOf(lengths.length, averages[list]) })),
    ...[LIST.text, LIST.about].map((list, at) => ({
      list,
      most: entries,
      sum: sumOf(entries, entryAverages[at]),
    })),
  ];
  const longer = [...terms.keys()].filter((term) => term.length > SHORTEST_PREFIX);
  const found = new Map<string, Triples[]>();
  for (const [beginning, words] of Map.groupBy(longer, (term) => term.slice(0, SHORTEST_PREFIX))) {
    if (!grows(beginning) || !apart(beginning)) continue;
    const lists: Triples[] = [];
    for (const { list, most, sum } of kinds) {
      sum.begin({ list: 1 });
      for (const word of words)
        sum.add([postingsIn(terms.get(word)?.[list])], prefixWeight(word, beginning));
      const best = bestOf(sum, most);
      if (best.length > 0)
        lists[list] = best.flatMap(({ place, score }) => [
          place,
          Math.max(1, Math.round(score * STEPS)),
          list === LIST.own ? (lengths[place] ?? 0) : 0,
        ]);
    }
    found.set(beginning, lists);
  }
  return found;
}

/** The documents that weigh most, earlier ones first where they weigh the same, in the order of their places. */
function bestOf(sum: Bm25, most: number) {
  const { ids, scores } = sum.hits();
  // Few of thousands weigh enough: only these are sorted.
  const least = scores.length > most ? nthGreatest(new Float64Array(scores), most) : 0;
  const best: { place: number; score: number }[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score >= least) best.push({ place: ids[at] ?? 0, score });
  }
  return best
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most)
    .sort((a, b) => a.place - b.place);
}

function postingsIn(triples: Triples = []): Postings {
  const postings = new NewPostings();
  for (let at = 0; at < triples.length; at += 3)
    postings.add(triples[at] ?? 0, triples[at + 1] ?? 0, triples[at + 2] ?? 0);
  return postings;
}
