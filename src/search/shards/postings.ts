import { lengthOf } from '../coarse-length.ts';
import type { ByteReader } from './bytes.ts';
import { NumberModel, RangeDecoder } from './range-code.ts';

/** From so many places on, a list is written by a range coder, which has to learn first what comes how often. */
export const LONG = 48;

/** The places that hold one word, as triples: place, how often it stands there, length of the field there. */
export type Triples = ArrayLike<number>;

/** `times` are those of the first word of a stem, which is its most frequent, `others` those of the rest. */
export type Kind = 'gaps' | 'words' | 'times' | 'others' | 'lengths';

type Models = { [kind in Kind]?: NumberModel };

/** The model of a kind, made when it is first needed. */
function modelOf(models: Models, kind: Kind): NumberModel {
  models[kind] ??= new NumberModel();
  return models[kind];
}

/** Where something stands, in order; the three lists are of one length. */
export interface Postings {
  places: number[] | Int32Array;
  often: number[] | Int32Array;
  lengths: number[] | Int32Array;
  /** How many places there are in all, where these are only some. */
  holders?: number | undefined;
}

/** The same while it is put together. */
export class NewPostings implements Postings {
  readonly places: number[] = [];
  readonly often: number[] = [];
  readonly lengths: number[] = [];

  add(place: number, often: number, length: number): void {
    this.places.push(place);
    this.often.push(often);
    this.lengths.push(length);
  }
}

/** Where the words of one stem stand. */
export interface StemPostings {
  /** How many words there are. */
  words: number;
  places: Int32Array;
  /** Which of the words stands at each place, once; their number where `times` tells. */
  which: Int32Array;
  /** How often each of the words stands at the places where not one stands once, one place after another. */
  times: number[];
  lengths: Int32Array;
}

/** Reads what a `PostingsWriter` wrote for `words` words. */
export function readPostings(reader: ByteReader, words: number): StemPostings {
  const count = reader.number();
  const reading = count < LONG ? () => () => reader.number() : coded(reader);
  const numbers = (read: () => number) => {
    const found = new Int32Array(count);
    for (let at = 0; at < count; at += 1) found[at] = read();
    return found;
  };
  const gap = reading('gaps');
  let place = -1;
  const places = numbers(() => {
    place += gap() + 1;
    return place;
  });
  const word = reading('words');
  const often = [reading('times'), ...Array.from({ length: words - 1 }, () => reading('others'))];
  const times: number[] = [];
  const which = numbers(() => {
    const found = word();
    if (found === words) for (const read of often) times.push(read());
    return found;
  });
  const length = reading('lengths');
  const lengths = numbers(() => lengthOf(length()));
  return { words, places, which, times, lengths };
}

/** Where one of the words of a stem stands, or, for -1, any of them, as often as all of them together. */
export function postingsOf(stem: StemPostings, wanted: number): Postings {
  const { words, places, which, times, lengths } = stem;
  let timesAt = 0;
  const often = which.map((word) => {
    if (word !== words) return wanted < 0 || word === wanted ? 1 : 0;
    let sum = 0;
    for (let one = 0; one < words; one += 1, timesAt += 1)
      if (wanted < 0 || one === wanted) sum += times[timesAt] ?? 0;
    return sum;
  });
  // Most words are the only one of their stem: their lists are not kept twice.
  if (!often.includes(0)) return { places, often, lengths };
  const held = new NewPostings();
  for (let at = 0; at < often.length; at += 1) {
    const times = often[at] ?? 0;
    if (times > 0) held.add(places[at] ?? 0, times, lengths[at] ?? 0);
  }
  return held;
}

/** What reads the numbers of each kind that a `PostingsWriter` coded. */
export function coded(reader: ByteReader): (kind: Kind) => () => number {
  const decoder = new RangeDecoder(reader);
  const models: Models = {};
  return (kind) => {
    const model = modelOf(models, kind);
    return () => decoder.number(model);
  };
}
