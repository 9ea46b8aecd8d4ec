import { describe, expect, it } from 'vitest';
import { MOST_TERMS } from '../../../src/search/asked-words.ts';
import { inAddress } from '../../../src/search/in-address.ts';
import {
  askReal,
  aTerm,
  commentsOf,
  numbersOf,
  realEngine,
  searchAmong,
  searchIn,
  searchTexts,
} from '../../support/search-among.ts';

const WORDS = [
  ...['argument', 'economy', 'goal', 'policy', 'control', 'society', 'politics', 'plans', 'size'],
  ...[
    'means',
    'interview',
    'fact',
    'industry',
    'decades',
    'technology',
    'rival',
    'sense',
    'country',
  ],
  ...['Europe', 'company', 'competition', 'case', 'point', 'talent', 'resources', 'model', 'race'],
];

describe('a long query', () => {
  it.each([24, 25])('Is looked for in full up to 25 words: %d', (count) => {
    const { words, cut } = searchTexts(WORDS.join(' '))(
      `${WORDS.slice(0, count).join(' ')} `,
    ).reading;
    expect(words).toHaveLength(count);
    expect(cut).toEqual([]);
  });

  it('Is cut to its 25 best words beyond, and says which were left out', () => {
    const ask = searchTexts(WORDS.join(' '), 'the argument', 'the economy, an argument');
    const { words, cut } = ask(`${WORDS.join(' ')} `).reading;
    expect(MOST_TERMS).toBe(25);
    expect(words).toHaveLength(25);
    expect(cut).toEqual(['argument', 'economy']);
    expect([...words, ...cut].toSorted()).toEqual(
      WORDS.map((word) => word.toLowerCase()).toSorted(),
    );
  });

  it('Spends none of them on a word that stands nowhere, while others do', () => {
    const nowhere = ['xyzzy', 'plugh', 'frobozz', 'quux', 'grue'];
    const { words, cut } = askReal(`${nowhere.join(' ')} ${WORDS.join(' ')} `).reading;
    expect(words).toHaveLength(25);
    expect(cut).toEqual(expect.arrayContaining(nowhere));
    const ask = searchIn({
      comments: commentsOf([WORDS.join(' '), 'the chips']),
      glossary: [aTerm('chips', 'chips', 'integrated circuits')],
    });
    const other = ask(`${WORDS.join(' ')} integrated circuits `);
    expect(other.reading.words).toEqual(expect.arrayContaining(['integrated', 'circuits']));
    expect(numbersOf(other)).toContain(2);
  });

  it('Keeps its words in the order in which they were typed, and completes none', () => {
    const { words, prefix } = askReal(`${WORDS.join(' ')} compet`).reading;
    const typed = [...WORDS.map((word) => word.toLowerCase()), 'compet'];
    expect(words).toHaveLength(25);
    expect(words).toEqual(typed.filter((word) => words.includes(word)));
    expect(prefix).toBeUndefined();
  });

  it('Keeps the country where it tells most, though it is spelt like the pronoun', () => {
    const ask = searchTexts(WORDS.join(' '), WORDS.join(' '), 'in the US');
    expect(ask(`US ${WORDS.join(' ')} `).reading.words).toContain('us');
  });

  it('Counts a repeated or common word not at all', () => {
    const typed = `${WORDS.slice(0, 25).join(' the ')} ${WORDS.slice(0, 25).join(' of ')} `;
    expect(askReal(typed).reading.cut).toEqual([]);
  });

  it('Finds the comment it was copied from first', () => {
    for (const { number, text } of realEngine.documents.values()) {
      if (text.length < 180) continue;
      const { reading, ...answer } = askReal(text);
      expect(numbersOf(answer)[0], text).toBe(number);
      expect(numbersOf(answer).length, text).toBeGreaterThan(1);
      expect(reading.phrases, text).toEqual([]);
    }
  });

  it('Asks for no words in a row by the quotation marks of a text, and says so', () => {
    const text = WORDS.slice(0, 16).join(' ');
    const ask = searchTexts(text, 'on trade with China');
    const quoting = ask(`${text} “trade with China” `);
    expect(numbersOf(quoting)).toEqual([1, 2]);
    expect(quoting.reading).toMatchObject({ text: true, unquoted: true, phrases: [] });
    const short = ask(`${WORDS.slice(0, 15).join(' ')} “trade with China” `);
    expect(numbersOf(short)).toEqual([2]);
    expect(short.reading).toMatchObject({ text: false, unquoted: false });
  });

  it('Leaves nothing out by the dashes of a text', () => {
    const ask = searchTexts('the argument --particularly the economy', 'a goal');
    expect(numbersOf(ask(`${WORDS.join(' ')} --particularly `))).toEqual([1, 2]);
    expect(numbersOf(ask(`${WORDS.join(' ')} -particularly `))).toEqual([2]);
  });

  it('Is looked for although all its words are common', () => {
    const typed =
      'what is the to be or and but if in on of at by we you he she it they them this that these those there ';
    expect(askReal(typed).asked).toBe(true);
    expect(askReal(typed).reading.words).toHaveLength(25);
  });

  it('Is not cut by what two of its words would mean as one', () => {
    const comments = commentsOf(['5 chips', 'a billion', WORDS.join(' ')]);
    const { cut } = searchAmong(comments)(`5 billion ${WORDS.join(' ')} `).reading;
    expect(cut).not.toEqual(expect.arrayContaining(['5', 'billion']));
  });
});

describe('a query in an address', () => {
  const text = `${WORDS.join(' ')} "Japan or Europe" stance:for theme:"holding back" `;

  it('Stands as it was typed, unless it is longer than an address may be', () => {
    expect(inAddress(text, ['argument'])).toBe(text);
    expect(inAddress('x'.repeat(1500), ['x'])).toHaveLength(1500);
  });

  it('Stands by its operators and the words that were looked for when it is longer', () => {
    const long = text.repeat(20);
    const { reading } = askReal(long);
    const short = inAddress(long, reading.words);
    expect(short.length).toBeLessThan(1500);
    expect(short).toContain('stance:for theme:"holding back"');
    expect(numbersOf(askReal(short))).toEqual(numbersOf(askReal(long)));
    expect(askReal(short).reading.words).toEqual(reading.words);
  });
});
