import { describe, expect, it } from 'vitest';
import { hitsIn, marksOf } from '../../../src/search/marks.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { askReal, aTerm, commentsOf, searchIn } from '../../support/search-among.ts';

/** What is marked in a text for a query, words of the glossary left aside. */
function marked(text: string, typed: string): string[] {
  const words = wordsOf(parseQuery(typed));
  const marks = marksOf(
    words,
    words.searched.map(({ term }) => ({ word: term, written: [] })),
  );
  return hitsIn(text, marks).map(({ start, end }) => text.slice(start, end));
}

describe('a mark', () => {
  it.each([
    ['the word itself', 'the H200, H20, H2000 chip', 'h200 ', ['H200']],
    ['a word with its apostrophe', 'that China’s gain', 'china ', ['China’s']],
    ['any form of the word', 'sells, selling, sold', 'sell ', ['sells', 'selling']],
    [
      'a word that the unfinished one begins',
      'compet, competition, incompetent',
      'compet',
      ['compet', 'competition'],
    ],
    ['no such word once it is finished', 'competition', 'compet ', []],
    [
      'a phrase and nothing less',
      'lose the race, lose the war',
      '"lose the race"',
      ['lose the race'],
    ],
    ['no phrase of words that are only begun', 'losers the race', '"lose the r', []],
    ['an unfinished phrase', 'lose the race, lose it', '"lose the r', ['lose the race']],
    [
      'words that one space or hyphen parts as one',
      'a zero-sum game',
      'zero-sum game ',
      ['zero-sum game'],
    ],
    ['words that more parts as two', 'zero, sum; game', 'zero sum ', ['zero', 'sum']],
    ['an amount in any form', '25%, 25 per cent, 15%', '25% ', ['25%', '25 per cent']],
    ['an amount by its number', 'for $5 billion', '5 ', ['$5 billion']],
    ['a pair of characters', '中国会赢', '国会', ['中国']],
    ['no word that was left out', 'chips for Japan', 'chips -japan', ['chips']],
    ['nothing for an operator', 'theme money', 'theme:money', []],
    ['nothing in no text', '', 'chips', []],
  ])('Is on %s', (_, text, typed, words) => {
    expect(marked(text, typed)).toEqual(words);
  });

  it('Is on the country, not on the pronoun', () => {
    expect(marked('They told us that the US won, U.S. chips', 'us ')).toEqual(['US', 'U.S.']);
    expect(marked('They told us that', '"told us"')).toEqual(['told us']);
  });

  it('Is on every other form of a glossary entry, as a whole', () => {
    const ask = searchIn({
      comments: commentsOf(['the MSS']),
      glossary: [aTerm('mss', 'Ministry of State Security', 'MSS')],
    });
    const on = (text: string, typed: string) =>
      hitsIn(text, ask(typed).marks).map(({ start, end }) => text.slice(start, end));
    const text = 'the MSS, or Ministry of State Security, or a ministry';
    expect(on(text, 'mss ')).toEqual(['MSS', 'Ministry of State Security']);
  });

  it('Tells which of the things looked for it is on', () => {
    const marks = marksOf({ phrases: [], prefix: undefined }, [
      { word: 'chips', written: [] },
      { word: 'china', written: [] },
    ]);
    expect(hitsIn('China buys chips', marks).map(({ mark }) => mark)).toEqual([1, 0]);
  });

  it('Is plain data, so that a worker can hand it over', () => {
    const { marks } = askReal('zero-sum "lose the race" compet');
    expect(structuredClone(marks)).toEqual(marks);
    expect(marks.length).toBeGreaterThan(4);
  });

  it('Is on something in every comment that is found by its words', () => {
    const typed = [
      'zero-sum',
      'compet',
      '"deserve to lose"',
      'PRC ',
      'chips trump ',
      'jensen huang ',
    ];
    for (const query of [...typed, 'don’t ', 'U.S. ', 'billion', 'chian ']) {
      const { found, marks } = askReal(query);
      expect(found.length, query).toBeGreaterThan(0);
      for (const { document, byLabel } of found) {
        if (!byLabel) expect(hitsIn(document.text, marks), query).not.toEqual([]);
      }
    }
  });

  it.each([
    ['반도체를 판다', '반도체 '],
    ['DeepSeek did it', 'deep seek '],
  ])('Is on a word that is found only by its parts: %s', (text, typed) => {
    const { found, marks } = searchIn({ comments: commentsOf([text, 'deep', 'seek']) })(typed);
    expect(found[0]?.document.number).toBe(1);
    expect(hitsIn(text, marks)).toHaveLength(1);
  });
});
