import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { aComment } from '../../support/real-archive.ts';
import {
  aTheme,
  completeOf,
  numbersOf,
  searchAmong,
  searchIn,
  searchTexts,
} from '../../support/search-among.ts';

describe('the order of results', () => {
  it('Puts all words before one word said often', () => {
    const filler = Array(60).fill('something else entirely').join(' ');
    const both = `Ricardo wrote on trade. ${filler}`;
    const ask = searchTexts('Ricardo Ricardo Ricardo', both, 'trade', 'trade', 'trade', 'trade');
    expect(numbersOf(ask('ricardo trade'))[0]).toBe(2);
    expect(completeOf(ask('ricardo trade'))).toEqual([2]);
  });

  it('Does not reward a comment twice for each word of the query it holds', () => {
    const trade = Array<string>(5).fill('trade and tariffs');
    const ask = searchTexts('Ricardo wrote on trade.', 'Ricardo Ricardo', ...trade, 'comparative');
    expect(completeOf(ask('ricardo trade comparative '))).toEqual([]);
    const numbers = numbersOf(ask('ricardo trade comparative '));
    expect(numbers.indexOf(2)).toBeLessThan(numbers.indexOf(1));
  });

  it('Puts the rarer word first, and the shorter of two comments', () => {
    const ask = searchTexts('trade', 'trade', 'trade', 'Ricardo', 'Ricardo and so on');
    expect(numbersOf(ask('ricardo trade '))[0]).toBe(4);
    const numbers = numbersOf(ask('ricardo '));
    expect(numbers).toEqual([4, 5]);
  });

  it('Does not reward a word for having many forms', () => {
    const others = ['wine', 'tea', 'salt', 'cloth', 'iron', 'wool'];
    expect(numbersOf(searchTexts('chips', 'chips', 'H200', ...others)('chips H200 '))[0]).toBe(3);
  });

  it('Puts a comment’s own words before those it quotes', () => {
    const ask = searchAmong([
      aComment({ number: 1, parent: 3, lines: ['"we sell chips to Japan"'] }),
      aComment({ number: 2, parent: 4, lines: ['"they buy wine from Spain"'] }),
      aComment({ number: 3, lines: ['we sell chips to Japan'] }),
      aComment({ number: 4, lines: ['they buy wine from Spain'] }),
    ]);
    expect(numbersOf(ask('japan '))).toEqual([3, 1]);
  });

  it('Puts a comment’s words before its labels, and those before their lead-in terms', () => {
    const theme = (slug: string, label: string, term: string) =>
      aTheme(slug, label, { leadInTerms: [term] });
    const say = (number: number, text: string, slug: string) =>
      aComment({ number, lines: [text], themes: [slug] });
    const ask = searchIn({
      themes: [
        theme('money', 'Finance', 'revenue'),
        theme('risk', 'Risk', 'finance'),
        theme('allies', 'Allies', 'nato'),
      ],
      comments: [
        say(1, 'chips', 'risk'),
        say(2, 'trade', 'money'),
        say(3, 'finance', 'allies'),
        say(4, 'wine', 'allies'),
      ],
    });
    expect(numbersOf(ask('finance '))).toEqual([3, 2, 1]);
  });

  it('Keeps to one thread when asked', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: ['chips for China'] }),
      aComment({ number: 2, lines: ['chips for Japan'], thread: 'second' }),
    ]);
    const within = (thread: string) => numbersOf(ask('chips', { choice: { thread: [thread] } }));
    expect(numbersOf(ask('chips'))).toHaveLength(2);
    expect(within('second')).toEqual([2]);
    expect(within('third')).toEqual([]);
  });

  it('Puts the earlier of two like comments first', () => {
    const like = [3, 1, 2].map((number) => aComment({ number, lines: ['the very same words'] }));
    expect(numbersOf(searchAmong(like)('words'))).toEqual([1, 2, 3]);
  });

  it('Finds any text by itself, whatever script it is in', () => {
    // Marks of the query language would make another query of it.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((words) => words.replace(/["“”„«»:-]/gu, ''));
    const examples: [string][] = [['½'], ['⑴ ⑵'], ['ﷺ'], ['ﾞ x'], ['1½ ½'], ['ﬁne Å'], ['데이터']];
    fc.assert(
      fc.property(text, (words) => {
        const found = searchTexts(words)(words).found;
        const asked = wordsOf(parseQuery(words)).searched.length > 0;
        expect(found).toMatchObject(asked ? [{ complete: true, document: { number: 1 } }] : []);
      }),
      { examples, numRuns: 300 },
    );
  });
});
