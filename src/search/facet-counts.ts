import { type Choice, FACETS, type Facet, type FacetCounts } from './choices.ts';
import { isChosen, valuesOf } from './chosen.ts';
import type { CommentDocument } from './documents.ts';

/** Every value of a facet that was met, by its place in this list; a number is counted faster than a word. */
const met: { facet: Facet; value: string }[] = [];
const places = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));

/** The places of the values that comments have together: those that are alike share a list. */
const lists: (readonly number[])[] = [];
const alike = new Map<string, number>();

/** For each archive the list of each comment by its number, counted from 1: numbers are read faster than a `WeakMap`. */
const kept = new WeakMap<object, Uint32Array>();

function listOf(document: CommentDocument): number {
  const { stance, themes, thread, role, link, opening, answered } = document;
  const key = `${stance} ${role} ${link} ${opening} ${answered} ${thread} ${themes.join()}`;
  const known = alike.get(key);
  if (known !== undefined) return known;
  const list = lists.push(
    FACETS.flatMap((facet) => valuesOf(document, facet).map((value) => placeOf(facet, value))),
  );
  alike.set(key, list);
  return list;
}

function placeOf(facet: Facet, value: string): number {
  const known = places.get(facet)?.get(value);
  if (known !== undefined) return known;
  const place = met.push({ facet, value }) - 1;
  places.get(facet)?.set(value, place);
  return place;
}

/**
 * How many of the comments have each value of each facet, what is chosen in that facet ignored: as many as the list
 * holds when that value alone is chosen there. All of them are of one archive, by whatever object it is known.
 */
export function facetCounts(
  documents: readonly CommentDocument[],
  choice: Choice,
  archive: object,
): FacetCounts {
  const asked = FACETS.filter((facet) => (choice[facet] ?? []).length > 0);
  const chosen = asked.length === 0 ? documents : documents.filter((one) => isChosen(one, choice));
  const all = counted(chosen, archive);
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
    counts[facet] = counted(
      documents.filter((one) => isChosen(one, others)),
      archive,
    )(facet);
  }
  return counts;
}

function counted(
  documents: readonly CommentDocument[],
  archive: object,
): (facet: Facet) => Map<string, number> {
  const known = listsFor(archive, documents);
  const times = new Uint32Array(lists.length + documents.length + 1);
  for (const document of documents) {
    const { number } = document;
    const list = known[number] || listOf(document);
    known[number] = list;
    times[list] = (times[list] ?? 0) + 1;
  }
  const sums = new Uint32Array(met.length);
  for (const [at, list] of lists.entries()) {
    const often = times[at + 1] ?? 0;
    if (often === 0) continue;
    for (const place of list) sums[place] = (sums[place] ?? 0) + often;
  }
  return (facet) =>
    new Map(
      met.flatMap((one, place) => {
        const sum = sums[place] ?? 0;
        return one.facet === facet && sum > 0 ? [[one.value, sum]] : [];
      }),
    );
}

/** The lists of an archive's comments, long enough for all of `documents`. */
function listsFor(archive: object, documents: readonly CommentDocument[]): Uint32Array {
  const known = kept.get(archive) ?? new Uint32Array(0);
  const most = documents.reduce((most, { number }) => Math.max(most, number), 0);
  if (most < known.length) return known;
  const longer = new Uint32Array(2 * most + 1);
  longer.set(known);
  kept.set(archive, longer);
  return longer;
}
