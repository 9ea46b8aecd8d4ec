import { describe, expect, it } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';
import { addEntry, type Fields, GOOD_TERM } from '../../support/entries.ts';

function problemsOf(fields: Fields) {
  const copy = contentCopy();
  addEntry(copy, 'glossary/tested.md', { ...GOOD_TERM, ...fields });
  return copy.problems();
}

describe('a glossary entry', () => {
  it('May name a comment that holds the term', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('May name a comment that holds an alias alone, in other letters', () => {
    expect(problemsOf({ term: 'alarm bell', aliases: ['Breathless'] })).toEqual([]);
  });

  it('Finds a term beside any mark that ends a word', () => {
    // “the US Government*billions*?” and “one--likely two--generations”
    expect(problemsOf({ term: 'billions', aliases: [], in: [5] })).toEqual([]);
    expect(problemsOf({ term: 'one--likely two', aliases: [], in: [5] })).toEqual([]);
  });

  it('May hold signs that mean something in a pattern', () => {
    expect(problemsOf({ term: '(bl.*)', aliases: [], in: [] })).toEqual([]);
    expect(problemsOf({ term: 'alarm.sm', aliases: [], in: [3] })).toMatchObject([
      { what: "in: comment 3 does not hold 'alarm.sm'" },
    ]);
  });

  it('May say that no source was found, and that its meaning is uncertain', () => {
    expect(problemsOf({ source: null, uncertain: 'Nobody explains it.' })).toEqual([]);
  });
});
