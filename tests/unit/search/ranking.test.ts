import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { aComment } from '../../support/real-archive.ts';
import { searchAmong } from '../../support/search-among.ts';

describe('the order of results', () => {
  it('Puts all words before one word said often', async () => {
    const often = aComment({ number: 1, lines: ['Ricardo Ricardo Ricardo'] });
    const filler = Array(60).fill('something else entirely').join(' ');
    const both = aComment({ number: 2, lines: [`Ricardo wrote on trade. ${filler}`] });
    const trade = [3, 4, 5, 6].map((number) => aComment({ number, lines: ['trade'] }));
    const hits = (await searchAmong([often, both, ...trade]))('ricardo trade');
    expect(hits[0]).toMatchObject({ number: 2, complete: true });
    expect(hits.slice(1).every(({ complete }) => !complete)).toBe(true);
  });

  it('Does not reward a comment twice for each word of the query it holds', async () => {
    const two = aComment({ number: 1, lines: ['Ricardo wrote on trade.'] });
    const one = aComment({ number: 2, lines: ['Ricardo Ricardo'] });
    const trade = [3, 4, 5, 6, 7].map((number) =>
      aComment({ number, lines: ['trade and tariffs'] }),
    );
    const find = await searchAmong([two, one, ...trade]);
    const numbers = find('ricardo trade comparative ').map(({ number }) => number);
    expect(numbers.slice(0, 2)).toEqual([2, 1]);
  });

  it('Keeps to one thread when asked', async () => {
    const two = [
      aComment({ number: 1, lines: ['chips for China'] }),
      aComment({ number: 2, lines: ['chips for Japan'], thread: 'second' }),
    ];
    const find = await searchAmong(two);
    expect(find('chips')).toHaveLength(2);
    expect(find('chips', 'second').map(({ number }) => number)).toEqual([2]);
    expect(find('chips', 'third')).toEqual([]);
  });

  it('Puts the earlier of two like comments first', async () => {
    const like = [3, 1, 2].map((number) => aComment({ number, lines: ['the very same words'] }));
    const hits = (await searchAmong(like))('words');
    expect(hits.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('Finds any text by itself, whatever script it is in', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const examples: [string][] = [['½'], ['⑴ ⑵'], ['ﷺ'], ['ﾞ x'], ['1½ ½'], ['ﬁne Å']];
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const found = (await searchAmong([aComment({ number: 1, lines: [words] })]))(words);
        const expected = parseQuery(words).terms.length > 0 ? [{ number: 1, complete: true }] : [];
        expect(found).toMatchObject(expected);
      }),
      { examples },
    );
  });
});
