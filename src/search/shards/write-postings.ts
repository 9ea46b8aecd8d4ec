import { stepOf } from '../coarse-length.ts';
import type { ByteWriter } from './bytes.ts';
import { Numbers } from './numbers.ts';
import { type Kind, LONG, type Triples } from './postings.ts';
import { forget, NumberModel, RangeEncoder } from './range-code.ts';

/** Where the numbers of a list go; only a range coder asks what kind they are of. */
interface NumberSink {
  number(value: number, model: NumberModel): void;
}

/** Writes lists of places, in room that is taken once: for each of thousands anew, it would all be swept up again. */
export class PostingsWriter {
  private readonly encoder = new RangeEncoder();
  private readonly models: Readonly<Record<Kind, NumberModel>> = {
    gaps: new NumberModel(),
    words: new NumberModel(),
    times: new NumberModel(),
    others: new NumberModel(),
    lengths: new NumberModel(),
  };
  /** The places of the list that is written, how often each of the words stands at each of them, and the lengths there. */
  private readonly places = new Numbers();
  private readonly often = new Numbers();
  private readonly lengths = new Numbers();

  /**
   * Writes where the words of one stem stand: their places together, each with the words that stand there and the
   * length of the field. `words` holds the triples of each word in the order of the places.
   */
  write(writer: ByteWriter, words: readonly Triples[]): void {
    this.take(words);
    const { places } = this;
    writer.number(places.length);
    if (places.length < LONG) {
      this.writeTo(writer, words.length);
      return;
    }
    for (const model of Object.values(this.models)) forget(model);
    this.writeTo(this.encoder, words.length);
    this.encoder.done(writer);
  }

  /** Numbers of one kind together: gzip then spends few bits on those that come often. */
  private writeTo(sink: NumberSink, words: number): void {
    const { places, often, lengths, models } = this;
    let last = -1;
    for (let at = 0; at < places.length; at += 1) {
      sink.number(places.at(at) - last - 1, models.gaps);
      last = places.at(at);
    }
    for (let from = 0; from < often.length; from += words) {
      const single = this.singleFrom(from, words);
      sink.number(single, models.words);
      if (single < words) continue;
      sink.number(often.at(from), models.times);
      for (let word = 1; word < words; word += 1) sink.number(often.at(from + word), models.others);
    }
    for (let at = 0; at < lengths.length; at += 1)
      sink.number(stepOf(lengths.at(at)), models.lengths);
  }

  /** Which of the words is the only one at a place and stands there once; their number where none is. */
  private singleFrom(from: number, words: number): number {
    let sum = 0;
    let single = words;
    for (let word = 0; word < words; word += 1) {
      const times = this.often.at(from + word);
      sum += times;
      if (times === 1) single = word;
    }
    return sum === 1 ? single : words;
  }

  /** Takes in the lists of the words as one. */
  private take(words: readonly Triples[]): void {
    const { places, often, lengths } = this;
    for (const numbers of [places, often, lengths]) numbers.clear();
    const [first = []] = words;
    if (words.length > 1) this.merge(words);
    else {
      for (let at = 0; at < first.length; at += 3) {
        places.push(first[at] ?? 0);
        often.push(first[at + 1] ?? 0);
        lengths.push(first[at + 2] ?? 0);
      }
    }
  }

  private merge(words: readonly Triples[]): void {
    const next = words.map(() => 0);
    for (let place = nextPlace(words, next); place < NOWHERE; place = nextPlace(words, next)) {
      this.places.push(place);
      let length = 0;
      for (let word = 0; word < words.length; word += 1) {
        const list = words[word] ?? [];
        const at = next[word] ?? 0;
        const here = list[at] === place;
        this.often.push(here ? (list[at + 1] ?? 0) : 0);
        if (!here) continue;
        length = list[at + 2] ?? 0;
        next[word] = at + 3;
      }
      this.lengths.push(length);
    }
  }
}

/** Above all places. */
const NOWHERE = 2 ** 31 - 1;

/** The first of the places to which lists were not read yet. */
function nextPlace(lists: readonly Triples[], next: readonly number[]): number {
  let first = NOWHERE;
  for (let list = 0; list < lists.length; list += 1)
    first = Math.min(first, lists[list]?.[next[list] ?? 0] ?? NOWHERE);
  return first;
}
