import { describe, expect, it } from 'vitest';
import { MOST_TERMS } from '../../../src/search/best-terms.ts';
import {
  askReal,
  commentsOf,
  numbersOf,
  realEngine,
  searchAmong,
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
      const typed = text.replace(/["“”:'-]/g, ' ');
      if (typed.length > 200) expect(numbersOf(askReal(typed))[0], text).toBe(number);
    }
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
