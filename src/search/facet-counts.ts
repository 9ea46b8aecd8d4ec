import { type Choice, FACETS, type Facet, type FacetCounts } from './choices.ts';
import { isChosen, valuesOf } from './chosen.ts';
import type { CommentDocument } from './documents.ts';

/** Every value of a facet that was met, by its place in this list; a number is counted faster than a word. */
const met: { facet: Facet; value: string }[] = [];
const places = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));

/**
 * The places of the values that comments have together, but for the thread: those that are alike share a list. With
 * the thread, nearly every comment of a large archive would need a list of its own.
 */
const lists: (readonly number[])[] = [];
const alike = new Map<string, number>();
const SHARED = FACETS.filter((facet) => facet !== 'thread');

/** By the number of a comment, which list is its own, counted from 1, and the place of its thread. */
interface Known {
  lists: Uint32Array;
  threads: Uint32Array;
  /** The lists by what tells comments of the archive apart (`CommentDocument.alike`). */
  byNumber: Map<number, number>;
}

/** What is known of the comments of each archive: numbers are read faster than a `WeakMap`. */
const kept = new WeakMap<object, Known>();

function listOf(document: CommentDocument, { byNumber }: Known): number {
  const number = document.alike;
  if (number === undefined) return listNow(document);
  const known = byNumber.get(number) ?? listNow(document);
  byNumber.set(number, known);
  return known;
}

function listNow(document: CommentDocument): number {
  const { stance, themes, role, link, opening, answered } = document;
  const key = `${stance} ${role} ${link} ${opening} ${answered} ${themes.join()}`;
  const known = alike.get(key);
  if (known !== undefined) return known;
  const list = lists.push(
    SHARED.flatMap((facet) => valuesOf(document, facet).map((value) => placeOf(facet, value))),
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
): (facet: Facet) => FacetCounts[Facet] {
  const known = knownOf(archive, documents);
  const times = new Uint32Array(lists.length + documents.length + 1);
  const sums: number[] = [];
  for (const document of documents) {
    const { number } = document;
    let list = known.lists[number] ?? 0;
    if (list === 0) {
      list = listOf(document, known);
      known.lists[number] = list;
      known.threads[number] = placeOf('thread', document.thread);
    }
    times[list] = (times[list] ?? 0) + 1;
    const thread = known.threads[number] ?? 0;
    sums[thread] = (sums[thread] ?? 0) + 1;
  }
  for (const [at, list] of lists.entries()) {
    const often = times[at + 1] ?? 0;
    if (often === 0) continue;
    for (const place of list) sums[place] = (sums[place] ?? 0) + often;
  }
  return (facet) =>
    met.flatMap((one, place) => {
      const sum = sums[place] ?? 0;
      return one.facet === facet && sum > 0 ? [[one.value, sum]] : [];
    });
}

/** What is known of an archive's comments, with room for all of `documents`. */
function knownOf(archive: object, documents: readonly CommentDocument[]): Known {
  const known = kept.get(archive);
  const most = documents.reduce((most, { number }) => Math.max(most, number), 0);
  if (known && most < known.lists.length) return known;
  const longer: Known = {
    lists: new Uint32Array(2 * most + 1),
    threads: new Uint32Array(2 * most + 1),
    byNumber: known?.byNumber ?? new Map(),
  };
  longer.lists.set(known?.lists ?? []);
  longer.threads.set(known?.threads ?? []);
  kept.set(archive, longer);
  return longer;
}
