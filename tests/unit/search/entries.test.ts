import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { entriesOf } from '../../../src/search/entries.ts';
import { aClaim, aComment } from '../../support/real-archive.ts';
import { askReal, aTerm, aTheme, searchIn } from '../../support/search-among.ts';

const parts = {
  comments: [aComment({ number: 1 })],
  themes: [
    aTheme('money', 'Money', {
      question: 'Does selling chips pay?',
      lede: { for: 'Sales bring revenue.', against: 'Revenue is no aim.' },
      leadInTerms: ['25% cut'],
    }),
  ],
  claims: [
    aClaim('chips-pay', { claim: 'Chips pay for research.', themes: ['money'], stance: 'for' }),
    aClaim('chips-arm', {
      claim: 'Chips arm an adversary.',
      leadInTerms: ['PLA'],
      stance: 'against',
    }),
  ],
  glossary: [aTerm('chips', 'chips', 'semiconductors'), aTerm('pla', 'People’s Liberation Army')],
};
const ask = searchIn(parts);
const found = (typed: string) =>
  ask(typed)
    .entries.map(({ slug }) => slug)
    .toSorted();

describe('an entry', () => {
  it.each([
    ['its words', 'adversary ', ['chips-arm']],
    ['a form of its words', 'arming ', ['chips-arm']],
    ['the beginning of a word', 'advers', ['chips-arm']],
    ['its question', 'does selling ', ['money']],
    ['its label', 'money ', ['money']],
    ['its ledes', 'revenue ', ['money']],
    ['its lead-in terms', 'PLA ', ['chips-arm']],
    ['its other forms', 'semiconductors ', ['chips', 'chips-arm', 'chips-pay', 'money']],
    ['a phrase', '"people’s liberation"', ['pla']],
    ['a phrase that is being typed', '"an advers', ['chips-arm']],
    ['a word that is corrected', 'advresary ', ['chips-arm']],
  ])('Is found by %s', (_, typed, slugs) => {
    expect(found(typed)).toEqual(slugs);
  });

  it('Is found only when it holds every word and phrase', () => {
    expect(found('chips pay ')).toEqual(['chips-pay', 'money']);
    expect(found('chips adversary ')).toEqual(['chips-arm']);
    expect(found('research adversary ')).toEqual([]);
    expect(found('"pay for" chips ')).toEqual(['chips-pay']);
    expect(found('"pay for" adversary ')).toEqual([]);
    expect(found('"arm chips"')).toEqual([]);
  });

  it('Is not found by a phrase that begins in its text and goes on in its lead-in terms', () => {
    expect(found('"adversary PLA"')).toEqual([]);
    expect(found('"an adversary" PLA ')).toEqual(['chips-arm']);
  });

  it('Is left out by a word or a phrase it holds', () => {
    expect(found('chips -pay')).toEqual(['chips', 'chips-arm']);
    expect(found('chips -"an adversary"')).toEqual(['chips', 'chips-pay', 'money']);
  });

  it.each(['', '-chips', 'stance:for', 'zyzzyva', 'like:1'])('Is not found by %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('Is not found by the words of a comment that others are wanted like', () => {
    const comments = [1, 2].map((number) => aComment({ number, lines: ['adversary'] }));
    const answer = searchIn({ ...parts, comments })('like:1');
    expect(answer.found).toHaveLength(1);
    expect(answer.entries).toEqual([]);
  });

  it('Is found without the vocabulary by its own words alone', () => {
    expect(ask('semiconductors ', { vocabulary: false }).entries).toMatchObject([
      { slug: 'chips' },
    ]);
  });

  it('Is one of five at most, the best first', () => {
    const claims = [1, 2, 3, 4, 5, 6, 7].map((n) =>
      aClaim(`c${n}`, { claim: n === 6 ? 'Chips.' : 'Chips and a long list of other things.' }),
    );
    const { entries } = searchIn({ ...parts, themes: [], glossary: [], claims })('chips ');
    expect(entries).toHaveLength(5);
    expect(entries[0]).toMatchObject({ slug: 'c6' });
  });

  it('Says what it is and where it stands', () => {
    expect(entriesOf(archiveOf(parts)).map(({ about: _, ...shown }) => shown)).toEqual([
      {
        id: 0,
        kind: 'theme',
        slug: 'money',
        theme: 'money',
        text: 'Does selling chips pay?',
        stance: null,
      },
      {
        id: 1,
        kind: 'claim',
        slug: 'chips-pay',
        theme: 'money',
        text: 'Chips pay for research.',
        stance: 'for',
      },
      {
        id: 2,
        kind: 'claim',
        slug: 'chips-arm',
        theme: 'zero-sum',
        text: 'Chips arm an adversary.',
        stance: 'against',
      },
      { id: 3, kind: 'term', slug: 'chips', theme: '', text: 'chips', stance: null },
      {
        id: 4,
        kind: 'term',
        slug: 'pla',
        theme: '',
        text: 'People’s Liberation Army',
        stance: null,
      },
    ]);
  });

  it('Stands in the archive for its theme, its claims and its terms', () => {
    const kinds = (typed: string) =>
      askReal(typed).entries.map(({ kind, slug }) => `${kind} ${slug}`);
    expect(kinds('MSS ')).toEqual(['term ministry-of-state-security']);
    expect(kinds('zero-sum ')).toContain('claim not-zero-sum');
    expect(kinds('"zero-sum"')).toContain('theme zero-sum');
  });
});
