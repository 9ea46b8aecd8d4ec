import { lengthOf, stepOf } from '../coarse-length.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { NumberModel, RangeDecoder, RangeEncoder } from './range-code.ts';

/** From so many places on, a list is written by a range coder, which has to learn first what comes how often. */
const LONG = 48;

/** The places that hold one word, as triples: place, how often it stands there, length of the field there. */
export type Triples = ArrayLike<number>;

/** How many places any of the lists names. */
export function distinctPlaces(lists: readonly Triples[]): number {
  const held = lists.filter(({ length }) => length > 0);
  const [only = []] = held;
  if (held.length < 2) return only.length / 3;
  const places = new Set<number>();
  for (const list of held) for (let at = 0; at < list.length; at += 3) places.add(list[at] ?? 0);
  return places.size;
}

/**
 * Writes where the words of one stem stand: their places together, each with the words that stand there and the
 * length of the field. `words` holds the triples of each word in the order of the places.
 */
export function writePostings(writer: ByteWriter, words: readonly Triples[]): void {
  const merged = words.length === 1 ? undefined : mergedOf(words);
  const [only = []] = words;
  const count = merged ? merged.length : only.length / 3;
  writer.number(count);
  const numbers = count < LONG ? plainNumbers(writer) : codedNumbers(writer);
  // Numbers of one kind together: gzip then spends few bits on those that come often.
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    const place = merged ? (merged[at]?.place ?? 0) : (only[at * 3] ?? 0);
    numbers.put(place - last - 1, 'gaps');
    last = place;
  }
  for (let at = 0; at < count; at += 1) {
    const often = merged ? (merged[at]?.often ?? []) : [only[at * 3 + 1] ?? 0];
    const single = often.reduce((sum, times) => sum + times, 0) === 1;
    if (single) numbers.put(often.indexOf(1), 'words');
    else {
      numbers.put(words.length, 'words');
      for (const [word, times] of often.entries())
        numbers.put(times, word === 0 ? 'times' : 'others');
    }
  }
  for (let at = 0; at < count; at += 1) {
    const length = merged ? (merged[at]?.length ?? 0) : (only[at * 3 + 2] ?? 0);
    numbers.put(stepOf(length), 'lengths');
  }
  numbers.end();
}

/** `times` are those of the first word of a stem, which is its most frequent, `others` those of the rest. */
export type Kind = 'gaps' | 'words' | 'times' | 'others' | 'lengths';

/** Where the numbers of a list go, or come from. */
interface Numbers {
  put(value: number, kind: Kind): void;
  end(): void;
}

function plainNumbers(writer: ByteWriter): Numbers {
  return { put: (value) => writer.number(value), end: () => undefined };
}

/** Writes numbers of several kinds by a range coder. */
export function codedNumbers(writer: ByteWriter): Numbers {
  const encoder = new RangeEncoder();
  const models: Models = {};
  return {
    put: (value, kind) => encoder.number(value, modelOf(models, kind)),
    end: () => encoder.done(writer),
  };
}

type Models = { [kind in Kind]?: NumberModel };

/** The model of a kind, made when it is first needed. */
function modelOf(models: Models, kind: Kind): NumberModel {
  models[kind] ??= new NumberModel();
  return models[kind];
}

interface Merged {
  place: number;
  often: number[];
  length: number;
}

function mergedOf(words: readonly Triples[]): Merged[] {
  const byPlace = new Map<number, Merged>();
  for (const [word, triples] of words.entries()) {
    for (let at = 0; at < triples.length; at += 3) {
      const place = triples[at] ?? 0;
      const known = byPlace.get(place) ?? {
        place,
        often: words.map(() => 0),
        length: triples[at + 2] ?? 0,
      };
      known.often[word] = triples[at + 1] ?? 0;
      byPlace.set(place, known);
    }
  }
  return [...byPlace.values()].sort((a, b) => a.place - b.place);
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

/** Reads what `writePostings` wrote for `words` words. */
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
  const held = (_: number, at: number) => (often[at] ?? 0) > 0;
  return { places: places.filter(held), often: often.filter(held), lengths: lengths.filter(held) };
}

/** What reads the numbers of each kind that `codedNumbers` wrote. */
export function coded(reader: ByteReader): (kind: Kind) => () => number {
  const decoder = new RangeDecoder(reader);
  const models: Models = {};
  return (kind) => {
    const model = modelOf(models, kind);
    return () => decoder.number(model);
  };
}
