import { describe, expect, it } from 'vitest';
import { aTerm, commentsOf, numbersOf, searchIn } from '../../support/search-among.ts';

const CHIPS = ['H20', 'H200', 'B200', 'B30A', 'A800'];
const GLOSSARY = [
  aTerm('h20', 'H20', 'H20s', 'Nvidia H20'),
  aTerm('h200', 'H200', 'H200s', 'Nvidia H200'),
];
const PAIRS = CHIPS.flatMap((asked) =>
  CHIPS.filter((other) => other !== asked).map((other) => [asked, other] as const),
);

/** The ways in which a reader may name a chip. */
function typedAs(chip: string): string[] {
  return [chip, `${chip} `, chip.toLowerCase(), `${chip}s`, `"${chip}"`, `"${chip}`, `“${chip}”`];
}

describe('the name of a chip', () => {
  it.each(PAIRS)('%s never finds a comment on the %s', (asked, other) => {
    for (const glossary of [[], GLOSSARY]) {
      const ask = searchIn({
        comments: commentsOf([`Sell them the ${other}, or ${other}s.`]),
        glossary,
      });
      for (const typed of typedAs(asked)) {
        for (const more of [false, true]) {
          const { found, reading } = ask(typed, { more });
          expect(found, typed).toEqual([]);
          expect(reading.corrections, typed).toEqual([]);
        }
      }
    }
  });

  it.each(PAIRS)('%s finds its own comment among those on the %s', (asked, other) => {
    const comments = commentsOf([`the ${other}s`, `the ${asked}`, `an ${other}`]);
    const ask = searchIn({ comments, glossary: GLOSSARY });
    for (const typed of [asked, `${asked} `, asked.toLowerCase(), `"${asked}"`]) {
      expect(numbersOf(ask(typed)), typed).toEqual([2]);
    }
  });

  it('Is not found by its beginning', () => {
    const ask = searchIn({ comments: commentsOf(CHIPS), glossary: GLOSSARY });
    for (const typed of ['H2', 'H', 'B3', 'B30', 'A80', 'B20', '"H2', '"B30']) {
      expect(numbersOf(ask(typed)), typed).toEqual([]);
    }
  });

  it('Is found in the plural where the glossary says so', () => {
    const comments = commentsOf(['the H200s', 'the H20s']);
    expect(numbersOf(searchIn({ comments })('H200'))).toEqual([]);
    expect(numbersOf(searchIn({ comments, glossary: GLOSSARY })('H200'))).toEqual([1]);
  });

  it('Leaves out only itself', () => {
    const ask = searchIn({
      comments: commentsOf(['chips: H20', 'chips: H200']),
      glossary: GLOSSARY,
    });
    expect(numbersOf(ask('chips -H20'))).toEqual([2]);
  });
});
