import { mayCorrect } from '../alike.ts';
import { writeAfter } from './after.ts';
import { ByteWriter } from './bytes.ts';
import type { Inverted } from './invert.ts';
import { COMMENT_LISTS, LIST } from './layout.ts';
import { distinctPlaces, type Triples } from './postings.ts';
import type { WordFiles } from './write-terms.ts';

/**
 * The words that may be shown for one that stands nowhere, with how many comments and entries hold each, cut where
 * first letters change into files of about `size` bytes. Words of fewer than `least` are left out.
 */
export function writeTypos(
  { terms }: Inverted,
  threadPlaces: (thread: number) => readonly number[],
  least: number,
  size: number,
): WordFiles {
  const held = [...terms.keys()].filter((term) => !term.startsWith('#') && mayCorrect(term)).sort();
  const files = [new ByteWriter()];
  const boundaries: string[] = [];
  let weight = 0;
  let last = '';
  for (const term of held) {
    const holders = holdersOf(terms.get(term) ?? [], threadPlaces);
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
  threadPlaces: (thread: number) => readonly number[],
): number {
  const [titles = [], text = [], about = []] = [LIST.title, LIST.text, LIST.about].map(
    (list) => lists[list] ?? [],
  );
  const threads = Array.from(titles).filter((_, at) => at % 3 === 0);
  const inTitles = threads.flatMap((thread) =>
    threadPlaces(thread).flatMap((place) => [place, 0, 0]),
  );
  const inComments = COMMENT_LISTS.map((list) => lists[list] ?? []);
  return distinctPlaces([...inComments, inTitles]) + distinctPlaces([text, about]);
}
