import { mayCorrect } from '../may-correct.ts';
import { writeAfter } from './after.ts';
import { ByteWriter } from './bytes.ts';
import type { Inverted } from './invert.ts';
import { COMMENT_LISTS, LIST } from './layout.ts';
import { PlaceCounter } from './place-counter.ts';
import type { Triples } from './postings.ts';
import type { WordFiles } from './write-terms.ts';

/**
 * The words that may be shown for one that stands nowhere, with how many comments and entries hold each, cut where
 * first letters change into files of about `size` bytes. Words of fewer than `least` are left out.
 *
 * @param threadPlaces of each thread the places of its comments.
 */
export function writeTypos(
  { terms }: Inverted,
  threadPlaces: readonly (readonly number[])[],
  least: number,
  size: number,
): WordFiles {
  const held = [...terms.keys()].filter((term) => !term.startsWith('#') && mayCorrect(term)).sort();
  const counter = new PlaceCounter();
  const inThreads = threadPlaces.map((places) => places.flatMap((place) => [place, 0, 0]));
  const files = [new ByteWriter()];
  const boundaries: string[] = [];
  let weight = 0;
  let last = '';
  for (const term of held) {
    const holders = holdersOf(terms.get(term) ?? [], inThreads, counter);
    if (holders < least) continue;
    if (weight >= size && term[0] !== last[0]) {
      boundaries.push(term[0] ?? '');
      files.push(new ByteWriter());
      weight = 0;
      last = '';
    }
    const writer = files.at(-1);
    if (!writer) continue;
    writeAfter(writer, last, term);
    writer.number(holders);
    weight += term.length;
    last = term;
  }
  return { files: files.map((writer) => writer.done()), boundaries };
}

function holdersOf(
  lists: readonly Triples[],
  inThreads: readonly Triples[],
  counter: PlaceCounter,
): number {
  const [titles = [], text = [], about = []] = [LIST.title, LIST.text, LIST.about].map(
    (list) => lists[list] ?? [],
  );
  const inComments = COMMENT_LISTS.map((list) => lists[list] ?? []);
  const inTitles: Triples[] = [];
  for (let at = 0; at < titles.length; at += 3) inTitles.push(inThreads[titles[at] ?? -1] ?? []);
  return counter.of([...inComments, ...inTitles]) + counter.of([text, about]);
}
