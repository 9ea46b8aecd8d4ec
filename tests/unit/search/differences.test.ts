import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../src/search/shards/bases.ts';
import { differencesFrom, withDifferences } from '../../../src/search/shards/differences.ts';
import { boundariesOf, boundaryText, coverOf } from '../../../src/search/shards/layout.ts';
import { type Postings, postingsOf, type Triples } from '../../../src/search/shards/postings.ts';
import { readFile, readRecord } from '../../../src/search/shards/read-records.ts';
import { writeTerms } from '../../../src/search/shards/write-terms.ts';

/** Triples as they are read. */
function read(triples: Triples): Postings {
  const every = (from: number) => Array.from(triples).filter((_, at) => at % 3 === from);
  return { places: every(0), often: every(1), lengths: every(2) };
}

describe('a list told from another', () => {
  const base = [1, 1, 5, 4, 2, 7, 9, 1, 30];

  it.each([
    ['the same', base],
    [
      'more places, before, between and behind',
      [0, 1, 3, ...base.slice(0, 6), 6, 2, 9, ...base.slice(6), 12, 1, 2],
    ],
    ['fewer places', [4, 2, 7]],
    ['other numbers', [1, 3, 5, 4, 1, 7, 9, 1, 30]],
    ['no place in common', [2, 1, 4, 8, 5, 6]],
  ])('Is read as it was: %s', (_, list) => {
    const differences = differencesFrom(base, list);
    expect(withDifferences(read(base), read(differences))).toEqual(read(list));
    expect(withDifferences(undefined, read(differencesFrom([], list)))).toEqual(read(list));
  });

  it('Takes no room where it is the same', () => {
    expect(differencesFrom(base, base)).toEqual([]);
    expect(withDifferences(read(base), undefined)).toEqual(read(base));
  });

  it('Is nothing where all places of the other are taken away', () => {
    expect(withDifferences(read(base), read(differencesFrom(base, [])))).toBeUndefined();
  });

  it('Is told from the word of its forms that stands where it does', () => {
    const concept = { slug: 'prc', term: 'PRC', forms: ['PRC', 'red China'], used: [] };
    const terms = new Map<string, Triples[]>([
      ['#prc', [[...base, 12, 1, 4]]],
      ['red', [[2, 1, 3]]],
      ['china', [base]],
      ['prc', [[12, 1, 4]]],
    ]);
    expect(basesOf([concept], terms)).toEqual(new Map([['#prc', 'china']]));
  });

  it('Lies whole beside the form of one word that most comments hold where no list is like its own', () => {
    const concept = { slug: 'llm', term: 'LLM', forms: ['LLM', 'models', 'large words'], used: [] };
    const terms = new Map<string, Triples[]>([
      ['#llm', [[1, 1, 3, 5, 1, 3]]],
      ['llm', [[2, 1, 3]]],
      ['models', [base]],
      ['large', [[...base, 12, 1, 4]]],
    ]);
    const bases = basesOf([concept], terms);
    expect(bases).toEqual(new Map([['#llm', '=model']]));
    const { files, boundaries } = writeTerms({ first: terms, whole: new Map() }, 1, bases);
    expect(boundaries.length).toBeGreaterThan(1);
    const { places } = readFile(files[coverOf('model', boundaries)] ?? new Uint8Array());
    const place = places.get('#llm');
    const [own] = place ? readRecord(place.record, place.words) : [];
    expect(own && [...postingsOf(own, place?.word ?? 0).places]).toEqual([1, 5]);
  });
});

describe('boundaries', () => {
  it('Are the same when they are read', () => {
    for (const boundaries of [
      [],
      ['b'],
      ['1', '198', '20', 'a', 'ab', 'abo', 'abr', '\u4e2d', '😀', '😁'],
    ])
      expect(boundariesOf(boundaryText(boundaries))).toEqual(boundaries);
    expect(boundaryText(['ab', 'abo', 'c'])).toBe('AabCoAc');
  });
});
