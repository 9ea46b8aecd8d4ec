import { describe, expect, it } from 'vitest';
import * as sign from '../../../../../src/import/pasted/suggest/signs.ts';

describe('a line', () => {
  it.each([
    ['it is wild', true],
    ['  fwiw i think', true],
    ["'If they sell' but why?", true],
    ['“If they sell” But why?', false],
    ['It is wild', false],
    ['80 of them', false],
    ['https://example.org/a', false],
    ['', false],
  ])('begins small or not: %s', (line, small) => {
    expect(sign.beginsSmall(line)).toBe(small);
  });

  it.each([
    ['and so they', true],
    ['one, two,', true],
    ['the end.', false],
    ['“the end.”', false],
    ['see https://example.org/a', false],
  ])('breaks off or not: %s', (line, off) => {
    expect(sign.breaksOff(line)).toBe(off);
  });

  it.each([
    ['But no.', true],
    ['and then', true],
    ['For example, chips.', true],
    ['Second, chips.', true],
    ['Butter is dear.', false],
    ['Android phones.', false],
  ])('goes on from the line above or not: %s', (line, on) => {
    expect(sign.goesOn(line)).toBe(on);
  });

  it.each([
    ['I think so', true],
    ['I’m sure', true],
    ['My two cents: sell', true],
    ['lol no', true],
    ['Thanks for this', true],
    ['Sounds like a plan', true],
    ['Why sell them?', true],
    ['Is it so? Yes.', true],
    ['Why they sell is plain. Or is it?', false],
    ['In short, no', false],
    ['Chips are sold', false],
  ])('opens as comments do or not: %s', (line, opens) => {
    expect(sign.opensAnew(line)).toBe(opens);
  });

  it.each([
    ['This is why.', true],
    ['It makes no sense.', true],
    ['Whether this holds', true],
    ['Their price rose.', true],
    ['It is sad to see', false],
    ['It’s clear that they do', false],
    ['Itself a chip', false],
    ['Chips are sold', false],
  ])('points back or not: %s', (line, back) => {
    expect(sign.pointsBack(line)).toBe(back);
  });

  it.each([
    ['based on this rationale', true],
    ['That argument is wild', true],
    ['in this article', false],
  ])('points at what others said or not: %s', (line, points) => {
    expect(sign.pointsAtWords(line)).toBe(points);
  });

  it.each([
    ['Why don’t you have an episode on it', 'Example', true],
    ['Has Example been silenced?', 'example', true],
    ['Example has been silenced.', 'Example', false],
    ['You should see the price', 'Example', false],
    ['Has Example been silenced?', null, false],
  ])('is addressed to the publication or not: %s', (line, publication, addressed) => {
    expect(sign.addresses(line, publication)).toBe(addressed);
  });

  it.each([
    ['how loud we can be', true],
    ['That is our piece', true],
    ['We’ve said so', true],
    ['The US is not', false],
    ['Wear it', false],
  ])('says “we” or not: %s', (line, we) => {
    expect(sign.saysWe(line)).toBe(we);
  });

  it.each([
    ['https://example.org/a?b=1', true],
    [' http://example.org ', true],
    ['see https://example.org', false],
    ['https://example.org see', false],
  ])('is an address alone or not: %s', (line, address) => {
    expect(sign.isAddress(line)).toBe(address);
  });

  it('announces what follows with a colon at its end', () => {
    expect([sign.announces('Look: '), sign.announces('Look: here')]).toEqual([true, false]);
  });

  it('has its quotations from their first word', () => {
    expect(sign.quotesIn("He says “sell them” and 'buy', they don't")).toEqual([
      "sell them” and 'buy', they don't",
      "buy', they don't",
    ]);
    expect(sign.quotesIn('> sell them')).toEqual([' sell them']);
  });
});

describe('a text', () => {
  it('has a last question, whole or its end', () => {
    expect(sign.lastQuestion('No. Why not?')).toBe('Why not?');
    expect(sign.lastQuestion('Why? Because.')).toBe('Why?');
    expect(sign.lastQuestion('No question.')).toBeUndefined();
    expect(sign.lastQuestion(`${'word '.repeat(20)}but why sell?`)).toMatch(
      /^… (word )+but why sell\?$/,
    );
  });

  it('has a first sentence', () => {
    expect(sign.firstSentence('Sell. Or buy.')).toBe('Sell.');
    expect(sign.firstSentence('At 3.5 percent')).toBe('At 3.5 percent');
    expect(sign.firstSentence('One line\nand more! Then')).toBe('One line\nand more!');
  });

  it('is cut after a whole word for a reason', () => {
    expect(sign.snippet('Short enough.')).toBe('Short enough.');
    const long = sign.snippet('The argument that hindering and even harming the broader economy');
    expect(long).toBe('The argument that hindering and even harming the …');
    expect(sign.snippet('x'.repeat(99))).toBe('x'.repeat(48));
  });

  it('has words in small letters, apostrophes straight', () => {
    expect(sign.wordsOf("China’s H200, isn't it?")).toEqual(["china's", 'h200', "isn't", 'it']);
    expect(sign.wordsOf('…')).toEqual([]);
  });
});
