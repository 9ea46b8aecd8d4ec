import { describe, expect, it } from 'vitest';
import { listingOf } from '../../../src/search/listing.ts';
import { aComment } from '../../support/real-archive.ts';
import {
  askReal,
  completeOf,
  numbersOf,
  realEngine,
  searchAmong,
  searchTexts,
} from '../../support/search-among.ts';

/** More than 25 words. */
const LONG =
  'argument economy goal policy control society politics plans size means interview fact industry decades technology rival sense country Europe company competition case point talent resources model race';

describe('like:', () => {
  it('Finds others by the words of a comment, and leaves that one out', () => {
    const ask = searchTexts(
      'Ricardo on trade',
      'Ricardo again',
      'trade in wine',
      'nothing',
      'none',
    );
    const { reading, entries, ...answer } = ask('like:1');
    expect(numbersOf(answer).toSorted()).toEqual([2, 3]);
    expect(reading.like).toEqual([1]);
    expect(reading.words.toSorted()).toEqual(['ricardo', 'trade']);
    expect(entries).toEqual([]);
  });

  it('Leaves out its comment, whichever that is', () => {
    for (const number of realEngine.documents.keys()) {
      const { reading, ...answer } = askReal(`like:${number}`);
      expect(numbersOf(answer)).not.toContain(number);
      expect(reading.words.length).toBeLessThanOrEqual(25);
    }
    expect(numbersOf(askReal('like:5'))).toContain(7);
  });

  it('Finds others like two, and leaves both out', () => {
    const ask = searchTexts('Ricardo', 'wine', 'Ricardo on wine', 'Ricardo', 'wine', 'chips');
    expect(numbersOf(ask('like:1 like:2')).toSorted()).toEqual([3, 4, 5]);
    expect(completeOf(ask('like:1 like:2'))).toEqual([3]);
  });

  it('Stands beside words and conditions', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: ['Ricardo'], stance: 'for' }),
      aComment({ number: 2, lines: ['Ricardo'], stance: 'against' }),
      aComment({ number: 3, lines: ['Ricardo on wine'], stance: 'for' }),
      aComment({ number: 4, lines: ['wine'], stance: 'for' }),
    ]);
    expect(numbersOf(ask('like:1 stance:for'))).toEqual([3]);
    expect(completeOf(ask('like:1 wine '))).toEqual([3]);
    expect(numbersOf(ask('like:1 wine ')).toSorted()).toEqual([2, 3, 4]);
  });

  it('Takes only a writer’s own words', () => {
    const said = 'why should we sell chips to Japan';
    const ask = searchAmong([
      aComment({ number: 1, lines: [said] }),
      aComment({ number: 2, parent: 1, lines: [`"${said}" Ricardo!`] }),
      aComment({ number: 3, lines: ['Ricardo'] }),
    ]);
    expect(numbersOf(ask('like:2'))).toEqual([3]);
  });

  it('Finds no comment that shares none of its words, and names those that are shared', () => {
    for (const number of realEngine.documents.keys()) {
      const typed = `like:${number}`;
      const request = { choice: {}, order: 'best' } as const;
      const listing = listingOf(askReal(typed), request, realEngine, 30);
      for (const result of listing.groups.flatMap(({ results }) => results)) {
        expect(result.byLabel, `${typed}: ${result.number}`).toBe(false);
        expect(result.shared.length, `${typed}: ${result.number}`).toBeGreaterThan(0);
        const text = realEngine.documents.get(result.number)?.text ?? '';
        for (const word of result.shared) expect(text).toContain(word);
      }
    }
    const plain = listingOf(askReal('chips'), { choice: {}, order: 'best' }, realEngine, 30);
    expect(plain.groups.flatMap(({ results }) => results.flatMap(({ shared }) => shared))).toEqual(
      [],
    );
  });

  it('Never costs a word that was typed, nor calls its own words left out', () => {
    const { words, cut } = searchTexts(
      LONG,
      LONG,
      'chips',
      'chips',
      'chips',
    )('like:1 chips ').reading;
    expect(words).toContain('chips');
    expect(cut).toEqual([]);
  });

  it('Finds nothing when its comment shares no word with another, whatever else is asked', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: ['an open invitation'], stance: 'for' }),
      aComment({ number: 2, lines: ['Ricardo on wine'], stance: 'for' }),
    ]);
    expect(ask('like:1').asked).toBe(true);
    expect(numbersOf(ask('like:1 stance:for'))).toEqual([]);
  });
});
