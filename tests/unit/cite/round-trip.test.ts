import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslJson } from '../../../src/cite/citations.ts';
import { citationHtml } from '../../../src/cite/markup.ts';
import { cslItem } from '../../../src/model/csl-item.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { cite, citedFrom, copiedText, copy, shownText } from '../../support/citing.ts';

const HOSTILE = [
  '\\input{/etc/passwd}',
  '\\write18{rm -rf}',
  '}, author = {Somebody Else',
  '%',
  '$$',
  '{',
  '}',
  '\nER  - \nTY  - BOOK',
  '  - ',
  '\r\nAU  - Somebody Else',
  '\u2028',
  '\u0085TI  - ',
  '\u202E',
  '\uFDD0',
  '\u0000',
  '<i>',
  '</span>',
  '<script>',
  '"',
  '“',
  '``',
  "''",
  '--',
  ' and ',
  '$&',
  '7391',
  '28',
  '毛',
  '…',
  '.',
  '?',
];

const words = fc
  .array(fc.oneof(anyCharacter, fc.constantFrom(...HOSTILE), fc.constant(' ')), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));

/** A named reader's comment; a comma in a name is how RIS and BibLaTeX part it, and is not in question here. */
const comment = fc.record({
  number: fc.integer({ min: 1, max: 999_999_999 }),
  lines: fc.array(words, { maxLength: 3 }),
  date: fc.constantFrom(null, '2025-12-09', '2026-01-28'),
  author: words
    .map((name) => `X${name.replaceAll(',', '')}`)
    .map((name) => ({ name, role: 'reader' as const, basis: 'recorded' as const })),
});

function nameOf(record: Record<string, unknown> | undefined): string {
  const authors = JSON.parse(JSON.stringify(record?.['author'] ?? []));
  return authors.map((name: Record<string, string>) => Object.values(name).join('')).join('|');
}

describe('a comment of hostile words', () => {
  it.each(['biblatex', 'ris'] as const)('Comes back from %s with the same fields', (format) => {
    fc.assert(
      fc.property(comment, (fields) => {
        const wanted = cslItem(citedFrom(fields));
        const read = new Cite(copy(fields, format)).data;
        expect(read).toHaveLength(1);
        expect(nameOf(read[0])).toBe(nameOf({ author: wanted.author }));
        expect(read[0]).toMatchObject({
          id: wanted.id,
          title: wanted.title,
          genre: wanted.genre,
          'container-title': wanted['container-title'],
          publisher: wanted.publisher,
          URL: wanted.URL,
          note: wanted.note,
          accessed: { 'date-parts': [[2026, 3, 3]] },
          ...(wanted.issued && { issued: wanted.issued }),
        });
        expect(read[0]?.['issued'] === undefined).toBe(wanted.issued === undefined);
      }),
    );
  });

  it('Comes back from CSL-JSON as it was', () => {
    fc.assert(
      fc.property(comment, (fields) => {
        const item = cslItem(citedFrom(fields));
        expect(JSON.parse(shownText(cslJson(item)))).toEqual([item]);
        const copied = JSON.parse(copiedText(cslJson(item), new Date(2026, 2, 3)));
        expect(copied).toEqual([{ ...item, accessed: { 'date-parts': [[2026, 3, 3]] } }]);
      }),
    );
  });

  it('Is one line of text in every style, without a control character or a turn of direction', () => {
    fc.assert(
      fc.property(comment, fc.constantFrom('apa', 'mla', 'chicago'), (fields, style) => {
        expect(cite(fields, style)).not.toMatch(/\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('Adds no line to RIS and no entry or field to BibLaTeX', () => {
    fc.assert(
      fc.property(comment, ({ date: _, ...fields }) => {
        const ris = cite({ ...fields, date: null }, 'ris').split(/[\n\r\u0085\u2028\u2029]/);
        expect(ris).toHaveLength(12);
        const bib = cite({ ...fields, date: null }, 'biblatex');
        expect(bib.match(/^\t\w+ = \{/gm)).toHaveLength(7);
      }),
    );
  });

  it('Is only text in the markup of the page', () => {
    const markup = citationHtml({ before: '<b>&', shown: '<i>', after: '</p><script>' });
    expect(markup).toBe('&lt;b&gt;&amp;<span data-shown>&lt;i&gt;</span>&lt;/p&gt;&lt;script&gt;');
  });
});
