import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, citationText, libraryRuns } from '../../../src/cite/citations.ts';
import { itemFor } from '../../../src/cite/item-for.ts';
import { library } from '../../../src/cite/library.ts';
import type { Cited } from '../../../src/model/csl-item.ts';
import { citedFrom, copiedText, shownText } from '../../support/citing.ts';

const TEXTS = ['apa', 'mla', 'chicago'] as const;
const FORMATS = [...TEXTS, 'biblatex', 'ris'] as const;

const word = fc.stringMatching(/^[A-Za-z]{1,9}\d{0,3}$/);

/**
 * Words that mean nothing to a style, so that the library can be given them as they are. It also looks whole texts up in
 * plain objects, so that names which every object has stop it.
 */
const plain = (...ends: string[]) =>
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ...ends))
    .map(([words, end]) => words.join(' ') + end)
    .filter((text) => !(text in {}));

const cited = (...ends: string[]) =>
  fc.record({
    number: fc.integer({ min: 1, max: 999_999_999 }).map(String),
    key: fc.constant('key1'),
    title: plain('?', '!', ...ends),
    described: fc.constant(false),
    author: fc.option(plain('.'), { nil: undefined }),
    date: fc.option(
      fc.tuple(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      ),
      { nil: undefined },
    ),
    page: plain('?', '!'),
    publication: plain('!'),
    archive: fc.constant('The H200 Debate'),
    address: fc.integer({ min: 1 }).map((at) => `https://example.org/c/${at}/`),
    fate: fc.constant(''),
  });

/** Keeps the style from changing the case of words, as a reader's words must not be changed. */
function asItIs(text: string): string {
  return `<span class="nocase">${text}</span>`;
}

function formattedAtOnce(cite: Cited, format: (typeof TEXTS)[number]): string {
  const words = { ...cite, title: asItIs(cite.title), page: asItIs(cite.page) };
  return library[format](itemFor(format, { ...words, publication: asItIs(cite.publication) }));
}

// The library is slow: that is why there are shapes.
describe('a citation filled into its shape', { timeout: 60_000 }, () => {
  it.each(['apa', 'mla'] as const)('Is what the library makes of the whole in %s', (format) => {
    fc.assert(
      fc.property(cited('.'), (cite) => {
        expect(citationText(cite, format)).toBe(formattedAtOnce(cite, format));
      }),
      { numRuns: 40 },
    );
  });

  it('Is what the library makes of the whole in Chicago, where the words end no sentence', () => {
    fc.assert(
      fc.property(cited(), (cite) => {
        expect(citationText(cite, 'chicago')).toBe(formattedAtOnce(cite, 'chicago'));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['biblatex', 'ris'] as const)(
    'Is what the library makes of the whole in %s',
    (format) => {
      fc.assert(
        fc.property(cited('.'), (cite) => {
          // Where a title is braced as a whole, braces within it say nothing.
          const whole = library[format](itemFor(format, cite)).replace(
            /^\t(\w*title) = \{\{(.*)\}\},$/gm,
            (_, field: string, title: string) => `\t${field} = {{${title.replace(/[{}]/g, '')}}},`,
          );
          expect(citationText(cite, format)).toBe(whole);
        }),
      );
    },
  );

  it.each(['toString', 'constructor', 'valueOf', '__proto__'])(
    'Takes words that every object has a name for: %s',
    (name) => {
      const cite: Cited = {
        number: '1',
        key: 'key1',
        title: name,
        described: false,
        author: name,
        date: undefined,
        page: name,
        publication: name,
        archive: 'The H200 Debate',
        address: 'https://example.org/c/1/',
        fate: '',
      };
      for (const format of TEXTS) expect(citationText(cite, format)).toContain(name);
    },
  );

  it('Shows what stands in it before it is copied', () => {
    fc.assert(
      fc.property(cited('.'), fc.constantFrom(...FORMATS), (cite, format) => {
        const parts = citation(cite, format);
        expect(shownText(parts)).toBe(citationText(cite, format));
        if (parts.copied) expect(copiedText(parts, new Date(2026, 2, 3))).toMatch(/2026/);
      }),
    );
  });

  it('Costs the library nothing once the shape is known', () => {
    const all = (number: number) => {
      const cite = citedFrom({ number, date: '2025-12-09', lines: [`No. ${number} of many`] });
      for (const format of FORMATS) citation(cite, format);
    };
    all(1);
    const before = libraryRuns();
    for (let number = 2; number < 500; number += 1) all(number);
    expect(libraryRuns()).toBe(before);
  });
});
