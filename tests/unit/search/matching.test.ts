import { describe, expect, it } from 'vitest';
import { completeOf, numbersOf, searchTexts, sortedNumbersOf } from '../../support/search-among.ts';

describe('a comment', () => {
  it('Is found by any word, and is complete when it holds all', () => {
    const ask = searchTexts('Ricardo wrote on trade.', 'trade alone', 'nothing of it');
    expect(numbersOf(ask('ricardo trade '))).toEqual([1, 2]);
    expect(completeOf(ask('ricardo trade '))).toEqual([1]);
  });

  it('Is complete only with every phrase and every word beside them', () => {
    const ask = searchTexts(
      'treaty allies and chips',
      'treaty allies',
      'chips and allies by treaty',
    );
    expect(numbersOf(ask('"treaty allies" chips '))).toEqual([1, 2]);
    expect(completeOf(ask('"treaty allies" chips '))).toEqual([1]);
  });

  it('Must hold the words of a phrase in a row', () => {
    const ask = searchTexts('lose the AI race', 'the race to lose AI', 'lose AI race', 'the loser');
    expect(numbersOf(ask('"lose the AI race"'))).toEqual([1]);
    expect(numbersOf(ask('"lose the"'))).toEqual([1]);
  });

  it('Must hold a phrase as it is: no other form of its words', () => {
    const ask = searchTexts('selling chips', 'sell chips', 'sell chip');
    expect(numbersOf(ask('"sell chips"'))).toEqual([2]);
    expect(ask('"sel chips"').reading.corrections).toEqual([]);
    expect(numbersOf(ask('"sel chips"'))).toEqual([]);
  });

  it.each([
    ['one of 300 words', 300],
    ['sixty of five', 5],
  ])('Is found by all of its words as phrases: %s', (_, each) => {
    const words = Array.from({ length: 300 }, (_, at) =>
      `word${at}`.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
    );
    const phrases = Array.from({ length: 300 / each }, (_, at) =>
      words.slice(at * each, (at + 1) * each).join(' '),
    );
    const ask = searchTexts(words.join(' '), words.toReversed().join(' '));
    expect(numbersOf(ask(phrases.map((phrase) => `"${phrase}"`).join(' ')))).toEqual([1]);
  });

  it('Is found by a phrase of common words', () => {
    const ask = searchTexts('It is what it is.', 'What is it?');
    expect(numbersOf(ask('"what it is"'))).toEqual([1]);
    expect(completeOf(ask('"what it is"'))).toEqual([1]);
  });

  it('Is not complete with a phrase of common words alone, beside a word', () => {
    const ask = searchTexts('It is not zero-sum.', 'Ricardo wrote on trade.', 'It is Ricardo.');
    expect(completeOf(ask('ricardo "it is"'))).toEqual([3]);
  });

  it('Is found by a phrase that is being typed', () => {
    const ask = searchTexts('lose the AI race', 'lose the war');
    expect(sortedNumbersOf(ask('"lose the A'))).toEqual([1]);
    expect(sortedNumbersOf(ask('"lose th'))).toEqual([1, 2]);
    expect(sortedNumbersOf(ask('"lose th"'))).toEqual([]);
  });

  it('Is left out by a word, a phrase or a hyphenated word it holds', () => {
    const ask = searchTexts(
      'chips for Japan',
      'chips, zero-sum',
      'chips, zero or sum',
      'chips for us',
    );
    expect(sortedNumbersOf(ask('chips -Japan'))).toEqual([2, 3, 4]);
    expect(sortedNumbersOf(ask('chips -zero-sum'))).toEqual([1, 3, 4]);
    expect(sortedNumbersOf(ask('chips -"zero or sum"'))).toEqual([1, 2, 4]);
    expect(sortedNumbersOf(ask('chips -"zero sum" -japan'))).toEqual([3, 4]);
  });

  it('Is left out by the country, not by the pronoun', () => {
    const ask = searchTexts('chips for us', 'chips for the US', 'chips in U.S. hands');
    expect(numbersOf(ask('chips -US'))).toEqual([1]);
  });

  it('Is left out by a phrase with the pronoun', () => {
    const ask = searchTexts('chips make us lose', 'chips for the US');
    expect(numbersOf(ask('"make us lose"'))).toEqual([1]);
    expect(numbersOf(ask('chips -"make us lose"'))).toEqual([2]);
  });

  it('Is left out by that word alone, not by another that it begins', () => {
    const ask = searchTexts('chips for Japan', 'chips for the Japanese');
    expect(sortedNumbersOf(ask('chips -jap'))).toEqual([1, 2]);
    expect(sortedNumbersOf(ask('chips -japan'))).toEqual([2]);
  });

  it('Is listed by what it does not hold alone', () => {
    const ask = searchTexts('chips', 'Japan', 'Europe');
    expect(numbersOf(ask('-japan'))).toEqual([1, 3]);
    expect(ask('-japan').asked).toBe(true);
  });
});
