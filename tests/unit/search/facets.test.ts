import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, FACETS, type Facet } from '../../../src/search/choices.ts';
import { valuesOf } from '../../../src/search/chosen.ts';
import { aComment } from '../../support/real-archive.ts';
import {
  askReal,
  numbersOf,
  realEngine,
  searchAmong,
  sortedNumbersOf,
} from '../../support/search-among.ts';

const documents = [...realEngine.documents.values()];
const VALUES = new Map<Facet, string[]>(
  FACETS.map((facet) => [
    facet,
    [...new Set(documents.flatMap((document) => valuesOf(document, facet)))],
  ]),
);
const valuesIn = (facet: Facet) => VALUES.get(facet) ?? [];

const anyChoice: fc.Arbitrary<Choice> = fc.record(
  Object.fromEntries(
    FACETS.map((facet) => [facet, fc.subarray([...valuesIn(facet), 'nothing of the kind'])]),
  ),
  { requiredKeys: [] },
);
const anyQuery = fc.constantFrom(
  '',
  'chips ',
  'compet',
  'zero-sum',
  '"deserve to lose"',
  '-chips',
  'us china trade ',
  'stance:for',
  'is:reply chian ',
  'in:own has:link',
  'like:5',
  'after:2025',
  'zyzzyva',
);

describe('a facet', () => {
  it.each(FACETS)(
    'Counts what the list holds when one value alone is chosen there: %s',
    (facet) => {
      fc.assert(
        fc.property(anyQuery, anyChoice, fc.boolean(), (typed, choice, more) => {
          const { asked, facets } = askReal(typed, { choice, more });
          if (!asked) return;
          const counts = new Map(facets[facet]);
          expect(valuesIn(facet)).toEqual(expect.arrayContaining([...counts.keys()]));
          for (const value of valuesIn(facet)) {
            const alone = askReal(typed, { choice: { ...choice, [facet]: [value] }, more });
            expect(counts.get(value) ?? 0, value).toBe(alone.found.length);
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  it('Lists any of its chosen values, and only what every other facet holds, too', () => {
    fc.assert(
      fc.property(anyQuery, anyChoice, (typed, choice) => {
        const { asked, ...answer } = askReal(typed, { choice });
        if (!asked) return;
        const plain =
          typed === '' ? documents.map(({ number }) => number) : numbersOf(askReal(typed));
        const expected = plain.filter((number) => {
          const document = realEngine.documents.get(number);
          return FACETS.every((facet) => {
            const chosen = choice[facet] ?? [];
            const values = document ? valuesOf(document, facet) : [];
            return chosen.length === 0 || values.some((value) => chosen.includes(value));
          });
        });
        expect(numbersOf(answer)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('Does not narrow what its own counts say, but what those of the others do', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: ['chips'], stance: 'for', themes: ['money', 'risk'] }),
      aComment({ number: 2, lines: ['chips'], stance: 'against', themes: ['money'], parent: 1 }),
      aComment({ number: 3, lines: ['chips'], stance: 'against', themes: ['risk'] }),
    ]);
    const { facets, ...answer } = ask('chips ', { choice: { stance: ['against'] } });
    expect(sortedNumbersOf(answer)).toEqual([2, 3]);
    expect(new Map(facets.stance)).toEqual(
      new Map([
        ['for', 1],
        ['against', 2],
      ]),
    );
    expect(new Map(facets.theme)).toEqual(
      new Map([
        ['money', 1],
        ['risk', 1],
      ]),
    );
    expect(new Map(facets.is)).toEqual(
      new Map([
        ['reply', 1],
        ['opening', 1],
        ['unanswered', 2],
      ]),
    );
    expect(facets.has).toEqual([]);
    expect(facets.by).toEqual([['reader', 2]]);
    expect(facets.thread).toEqual([['chinatalk-h200', 2]]);
    const both = { choice: { stance: ['against', 'for'], theme: ['risk'] } };
    expect(sortedNumbersOf(ask('chips ', both))).toEqual([1, 3]);
  });

  it('Keeps the order of the list', () => {
    const all = numbersOf(askReal('chips china '));
    const some = numbersOf(askReal('chips china ', { choice: { stance: ['for'] } }));
    expect(some).toEqual(all.filter((number) => some.includes(number)));
    expect(some.length).toBeGreaterThan(1);
  });
});
