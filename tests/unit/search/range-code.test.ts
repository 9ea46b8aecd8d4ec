import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseLength, lengthOf, stepOf } from '../../../src/search/coarse-length.ts';
import { ByteReader, ByteWriter } from '../../../src/search/shards/bytes.ts';
import { postingsOf, readPostings } from '../../../src/search/shards/postings.ts';
import { NumberModel, RangeDecoder, RangeEncoder } from '../../../src/search/shards/range-code.ts';
import { PostingsWriter } from '../../../src/search/shards/write-postings.ts';

function written(values: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new RangeEncoder();
  const model = new NumberModel();
  for (const value of values) encoder.number(value, model);
  encoder.done(writer);
  writer.number(77);
  return writer.done();
}

describe('numbers by their chances', () => {
  it('Come back as they were written, and leave the reader behind them', () => {
    const anyNumbers = fc.array(
      fc.oneof(fc.nat(3), fc.nat(300), fc.constantFrom(0, 2 ** 30, 2 ** 31 - 2)),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(anyNumbers, (values) => {
        const reader = new ByteReader(written(values));
        const decoder = new RangeDecoder(reader);
        const model = new NumberModel();
        expect(values.map(() => decoder.number(model))).toEqual(values);
        expect(reader.number()).toBe(77);
      }),
    );
  });

  it('Take less than a bit each where nearly all are the same', () => {
    const values = Array.from({ length: 8000 }, (_, at) => (at % 50 === 0 ? 1 : 0));
    expect(written(values).length).toBeLessThan(350);
  });
});

describe('a list of places', () => {
  it.each([3, 4000])('Comes back as it was written, with %i of them', (count) => {
    const places = Array.from({ length: count }, (_, at) => at * 3 + (at % 2));
    const often = places.map((place) => 1 + Number(place % 7 === 0));
    const lengths = places.map((place) => coarseLength(place % 300));
    const triples = places.flatMap((place, at) => [place, often[at] ?? 0, lengths[at] ?? 0]);
    const writer = new ByteWriter();
    new PostingsWriter().write(writer, [triples, [places[1] ?? 0, 2, lengths[1] ?? 0]]);
    const bytes = writer.done();
    const stem = readPostings(new ByteReader(bytes), 2);
    const readOf = (word: number) => {
      const { places, often, lengths } = postingsOf(stem, word);
      return { places: [...places], often: [...often], lengths: [...lengths] };
    };
    expect(readOf(0)).toEqual({ places, often, lengths });
    expect(readOf(1)).toEqual({ places: [places[1]], often: [2], lengths: [lengths[1]] });
    const both = readOf(-1).often;
    expect(both).toEqual(often.map((times, at) => times + (at === 1 ? 2 : 0)));
  });
});

describe('a length in steps', () => {
  it('Is known by its step', () => {
    const steps = [...new Set(Array.from({ length: 5000 }, (_, length) => coarseLength(length)))];
    expect(steps.map(stepOf)).toEqual(steps.map((_, step) => step));
    expect(steps.map((length) => lengthOf(stepOf(length)))).toEqual(steps);
  });
});
