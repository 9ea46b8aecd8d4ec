import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/search/shards/count.ts';
import { Numbers } from '../../../src/search/shards/numbers.ts';
import { PlaceCounter } from '../../../src/search/shards/place-counter.ts';
import { type Counts, Tally } from '../../../src/search/shards/tally.ts';
import { WordIds } from '../../../src/search/shards/word-ids.ts';

const asMap = ({ terms, often }: Counts) => new Map(terms.map((term, at) => [term, often[at]]));
const numbers = fc.array(fc.integer({ min: -9000, max: 9000 }), { maxLength: 60 });

describe('a tally of terms', () => {
  it('Counts each, also below 0, anew after every text', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(numbers, (terms) => {
        for (const term of terms) tally.add(term);
        expect(asMap(tally.done())).toEqual(countsOf(terms));
      }),
    );
  });

  it('Leaves out a term that was taken off as often as it was counted', () => {
    const tally = new Tally();
    for (const term of [3, 7, 3, -2, 9]) tally.add(term);
    tally.remove(3, 1);
    tally.remove(7, 2);
    tally.remove(9, 1);
    tally.remove(8, 1);
    tally.add(7);
    expect(asMap(tally.done())).toEqual(
      new Map([
        [3, 1],
        [-2, 1],
        [7, 1],
      ]),
    );
  });

  it('Adds up what was counted before', () => {
    const tally = new Tally();
    const counts = [[1, 2, 2], [], [2, -5]].map((terms) => {
      for (const term of terms) tally.add(term);
      return tally.done();
    });
    expect(asMap(tally.sum(counts))).toEqual(countsOf([1, 2, 2, 2, -5]));
  });
});

describe('places that several lists name', () => {
  it('Are counted once, as far as places go', () => {
    const counter = new PlaceCounter();
    const places = fc.uniqueArray(fc.nat(5000), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 4 }), (lists) => {
        const triples = lists.map((list) => list.flatMap((place) => [place, 1, 4]));
        expect(counter.of(triples)).toBe(new Set(lists.flat()).size);
      }),
    );
  });
});

describe('numbers that grow one by one', () => {
  it('Are kept past a block, and cleared', () => {
    const kept = new Numbers();
    for (let round = 1; round <= 2; round += 1) {
      for (let number = 0; number < 40_000; number += 1) kept.push(number * round);
      expect(kept.length).toBe(40_000);
      expect([0, 16_383, 16_384, 39_999].map((at) => kept.at(at) / round)).toEqual([
        0, 16_383, 16_384, 39_999,
      ]);
      kept.clear();
    }
    expect(kept.length).toBe(0);
  });
});

describe('numbers of words as they stand in texts', () => {
  it('Are one for one word, whatever stands around it', () => {
    const ids = new WordIds();
    const known: string[] = [];
    const idOf = (word: string) => known.push(word) - 1;
    const words = Array.from({ length: 6000 }, (_, at) => `w${at % 3000}${at % 2 ? 'é' : ''}`);
    for (const [at, word] of words.entries())
      expect(ids.idAt(`a${word} b`, 1, 1 + word.length, idOf), word).toBe(at % 3000);
    expect(known).toEqual(words.slice(0, 3000));
  });
});
