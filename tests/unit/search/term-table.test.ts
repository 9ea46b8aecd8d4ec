import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/search/index-options.ts';
import { countsOf } from '../../../src/search/shards/count.ts';
import { TermCounter } from '../../../src/search/shards/term-counter.ts';
import { TermTable } from '../../../src/search/shards/term-table.ts';
import { tokens } from '../../../src/search/tokens.ts';
import { conceptFinder, vocabularyOf } from '../../../src/search/vocabulary.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { realArchive } from '../../support/real-archive.ts';

const PIECES = [
  ...[
    'a',
    'us',
    'US',
    'U',
    'chip',
    'Chips',
    'H200',
    'AI',
    'race',
    '$',
    '5',
    ',000',
    '%',
    'bn',
    'k',
  ],
  ...[
    '.',
    '.',
    ' ',
    ' ',
    ',',
    '-',
    "'",
    '’',
    '“',
    '—',
    '…',
    's',
    '\n',
    '\u0301',
    '\u00ad',
    'é',
    '中国',
    '한',
  ],
];
const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('terms as numbers', () => {
  it('Are those of `tokens`, with the same other terms, whatever the text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const table = new TermTable();
        const { words, others } = table.read(whole);
        const named = words.map((id, at) => ({
          term: table.names[id],
          others: (others.get(at) ?? []).map((other) => table.names[other]),
        }));
        expect(named).toEqual(tokens(whole).map(({ term, others }) => ({ term, others })));
      }),
      { numRuns: 3000 },
    );
  });

  it('Are counted as `indexTerms` gives them, whatever the text', () => {
    const vocabulary = vocabularyOf(realArchive().glossary.values(), []);
    const conceptsIn = conceptFinder(vocabulary);
    const table = new TermTable();
    const counter = new TermCounter(table, vocabulary);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (lines) => {
        const { terms: ids, often } = counter.countAll(lines.map((line) => table.read(line)));
        const counts = ids.map((id, at) => [id, often[at] ?? 0] as const);
        const named = counts.flatMap(([id, often]) =>
          id < 0 ? [] : [[table.names[id] ?? '', often] as const],
        );
        const stems = counts.flatMap(([id, often]) => (id < 0 ? [often] : []));
        const terms = [...countsOf(lines.flatMap((line) => indexTerms(line, conceptsIn)))];
        const isStem = ([term]: readonly [string, number]) => term.startsWith('~');
        expect(new Map(named)).toEqual(new Map(terms.filter((one) => !isStem(one))));
        expect(stems.toSorted()).toEqual(
          terms
            .filter(isStem)
            .map(([, often]) => often)
            .toSorted(),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
