import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';
import {
  askReal,
  completeOf,
  numbersOf,
  searchAmong,
  sortedNumbersOf,
} from '../../support/search-among.ts';

const archive = realArchive();

/** The comments that hold a word, found without an index. */
function holding(word: RegExp): number[] {
  return [...archive.comments.values()]
    .filter(({ lines }) => word.test(lines.join('\n')))
    .map(({ number }) => number);
}

/** The comments that are found by their words, not by their labels. */
function byWords(typed: string): number[] {
  const { found } = askReal(typed, { vocabulary: false });
  return sortedNumbersOf({ found: found.filter(({ byLabel }) => !byLabel) });
}

describe('search in the archive', () => {
  it('Finds the comments on the zero-sum game first', () => {
    const { found } = askReal('zero-sum');
    const inWords = found.filter(({ byLabel }) => !byLabel);
    expect(sortedNumbersOf({ found: inWords })).toEqual([1, 5, 7]);
    expect(numbersOf({ found: found.slice(0, 2) }).toSorted()).toEqual([5, 7]);
    expect(completeOf(askReal('zero-sum'))).toEqual(expect.arrayContaining([1, 5, 7]));
  });

  it('Finds nothing for H20, and every comment on the H200', () => {
    expect(numbersOf(askReal('H20'))).toEqual([]);
    expect(numbersOf(askReal('H2'))).toEqual([]);
    expect(byWords('H200')).toEqual(holding(/\bH200\b/));
    expect(holding(/\bH200\b/).length).toBeGreaterThan(0);
  });

  it('Finds competition while it is being typed', () => {
    expect(byWords('compet')).toEqual(holding(/\bcompet/i));
    expect(byWords('compet')).toEqual(expect.arrayContaining(holding(/\bcompetition\b/i)));
    expect(numbersOf(askReal('compet '))).toEqual([]);
  });

  it('Finds a word in either apostrophe, either case and without its accent', () => {
    for (const typed of ["China's ", 'China’s ', 'CHINA ', 'chína ']) {
      expect(numbersOf(askReal(typed)), typed).toEqual(numbersOf(askReal('china ')));
    }
    expect(numbersOf(askReal('china ')).length).toBeGreaterThan(0);
  });

  it('Puts comments that hold all words before those that hold some', () => {
    for (const typed of ['chips China ', 'lose the AI race', 'trump nvidia', 'US companies']) {
      const complete = askReal(typed).found.map((found) => found.complete);
      expect(complete, typed).toContain(true);
      expect(complete, typed).toEqual(complete.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('Shows what a result needs', () => {
    expect(askReal('MSS').found).toEqual([
      {
        complete: true,
        byLabel: false,
        document: {
          number: 18,
          text: "that's what the MSS thinks!",
          quoted: [],
          thread: 'chinatalk-h200',
          author: 'The host',
          name: null,
          role: 'host',
          parent: 17,
          date: null,
          stance: 'none',
          themes: ['back-doors'],
          link: false,
          opening: false,
          answered: false,
          language: null,
        },
      },
    ]);
    expect(askReal('Stratechery').found).toMatchObject([
      { document: { number: 14, parent: null, author: 'A reader', answered: true } },
    ]);
    expect(askReal('MSS').total).toBe(archive.comments.size);
  });

  it('Knows which comments hold an address', () => {
    expect(sortedNumbersOf(askReal('has:link'))).toEqual(holding(/https?:/));
  });

  it('Finds nothing for nothing', () => {
    for (const typed of ['', '  ', '"', 'zyzzyva']) expect(askReal(typed).found).toEqual([]);
  });

  it('Finds every comment by every word in it', () => {
    for (const { number, lines } of archive.comments.values()) {
      const text = lines.join('\n');
      for (const { start, end } of tokens(text)) {
        const word = text.slice(start, end);
        if (word !== 'us') expect(numbersOf(askReal(`${word} `)), word).toContain(number);
      }
    }
  });

  it('Finds the country by US, not the pronoun', () => {
    expect(byWords('US ')).toEqual(holding(/\b(US|U\.S\.)/));
    expect(byWords('us ')).toEqual(byWords('US '));
    expect(numbersOf(askReal('"makes us lose"')).toSorted()).toEqual(holding(/makes us lose/));
  });

  it('Leaves out the country by -US, not the pronoun', () => {
    expect(holding(/\bus\b/).filter((number) => !holding(/\bUS\b/).includes(number))).toContain(4);
    expect(numbersOf(askReal('chance -US'))).toContain(4);
  });
});

describe('the language of a result', () => {
  it('Is that of its comment, where it is not the site’s', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: ['Nvidia продаст чипы Китаю.'], language: 'ru' }),
      aComment({ number: 2, lines: ['Nvidia will sell chips to China.'] }),
    ]);
    expect(ask('nvidia').found.map(({ document }) => document.language)).toEqual(['ru', null]);
  });
});
