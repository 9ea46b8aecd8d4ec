import { type Choice, FACETS, type Facet, type FacetCounts } from './choices.ts';
import { isChosen, valuesOf } from './chosen.ts';
import type { CommentDocument } from './documents.ts';

/** Every value of a facet that was met, by its place in this list; a number is counted faster than a word. */
const met: { facet: Facet; value: string }[] = [];
const places = new Map<string, number>();
const kept = new WeakMap<CommentDocument, readonly number[]>();

function placesOf(document: CommentDocument): readonly number[] {
  const known = kept.get(document);
  if (known) return known;
  const found = FACETS.flatMap((facet) => valuesOf(document, facet).map((v) => placeOf(facet, v)));
  kept.set(document, found);
  return found;
}

function placeOf(facet: Facet, value: string): number {
  const key = `${facet}:${value}`;
  const place = places.get(key) ?? met.push({ facet, value }) - 1;
  places.set(key, place);
  return place;
}

/**
 * How many of the comments have each value of each facet, what is chosen in that facet ignored: as many as the list
 * holds when that value alone is chosen there.
 */
export function facetCounts(documents: readonly CommentDocument[], choice: Choice): FacetCounts {
  const asked = FACETS.filter((facet) => (choice[facet] ?? []).length > 0);
  const chosen = asked.length === 0 ? documents : documents.filter((one) => isChosen(one, choice));
  const all = counted(chosen);
  const counts: FacetCounts = {
    stance: all('stance'),
    theme: all('theme'),
    thread: all('thread'),
    by: all('by'),
    has: all('has'),
    is: all('is'),
  };
  for (const facet of asked) {
    const others = { ...choice, [facet]: [] };
    counts[facet] = counted(documents.filter((one) => isChosen(one, others)))(facet);
  }
  return counts;
}

function counted(documents: readonly CommentDocument[]): (facet: Facet) => Map<string, number> {
  const sums: number[] = [];
  for (const document of documents) {
    for (const place of placesOf(document)) sums[place] = (sums[place] ?? 0) + 1;
  }
  return (facet) =>
    new Map(
      met.flatMap((one, place) => {
        const sum = sums[place] ?? 0;
        return one.facet === facet && sum > 0 ? [[one.value, sum]] : [];
      }),
    );
}
