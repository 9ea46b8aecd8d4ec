import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';
import { leadsSomewhere } from '../support/addresses.ts';
import { type BuiltSite, pageIn, SITES } from '../support/built-site.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { seedComments, seedLines } from '../support/seed.ts';

/** What a comment's page says of the comments that share words with it. */
function similarOn(site: BuiltSite, number: number) {
  const { elements, address } = pageIn(site, `c/${number}/index.html`);
  const inside = descendants(only(withClass(elements, 'similar'), 'similar comments'));
  const listed = withTag(inside, 'li').map((item) => {
    const parts = descendants(item);
    return {
      number: Number(readingOf(only(withClass(parts, 'similar-number'), 'numbers'))),
      shared: readingOf(only(withClass(parts, 'meta'), 'shared words')).split(', '),
      link: attribute(only(withTag(parts, 'a'), 'links'), 'href') ?? '',
    };
  });
  const searches = withTag(inside, 'a').filter((link) => linkTo(link).includes('/search/'));
  return { listed, searches, address };
}

const linkTo = (link: HtmlElement) => attribute(link, 'href') ?? '';

/** The words of a comment, with those of an address apart. */
function wordsOf(number: number): string[] {
  const comment = seedComments.find((candidate) => candidate.number === number);
  if (!comment) throw new Error(`There is no comment ${number}.`);
  return (
    seedLines(comment)
      .join('\n')
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  );
}

/** Whether two words are forms of one; `US` is not `us`. */
function areForms(a: string, b: string): boolean {
  if (/^us$/i.test(a)) return a === b;
  const form = (word: string) => {
    const term = word.toLowerCase().replace(/[’]/g, "'").replace(/'s$/, '');
    return stemOf(term) ?? term;
  };
  return form(a) === form(b);
}

describe.each(SITES)('The page of every comment on the site $name', (site) => {
  it('names of each similar comment only words that stand in both', () => {
    const told = seedComments.flatMap(({ number }) => similarOn(site, number).listed);
    expect(told.length).toBeGreaterThan(seedComments.length);
    for (const { number } of seedComments) {
      for (const { number: other, shared } of similarOn(site, number).listed) {
        expect(shared.length, `${number} and ${other}`).toBeGreaterThan(1);
        for (const word of shared) {
          expect(wordsOf(other), `${number} and ${other}`).toContain(word);
          const here = wordsOf(number).some((own) => areForms(own, word));
          expect(here, `${word} in ${number}, as in ${other}`).toBe(true);
        }
      }
    }
  });

  it('names no part of an address that every address has', () => {
    const told = seedComments.flatMap(({ number }) => similarOn(site, number).listed);
    const words = told.flatMap(({ shared }) => shared.map((word) => word.toLowerCase()));
    expect(words.filter((word) => ['https', 'http', 'www', 'com', 'org'].includes(word))).toEqual(
      [],
    );
  });

  it('lists at most three others, each once, and neither its parent nor its direct replies', () => {
    for (const { number, parent } of seedComments) {
      const replies = seedComments.filter((other) => other.parent === number);
      const near = [number, parent, ...replies.map((reply) => reply.number)];
      const others = similarOn(site, number).listed.map((one) => one.number);
      expect(others.length).toBeLessThanOrEqual(3);
      expect(new Set(others).size).toBe(others.length);
      expect(others.filter((other) => near.includes(other))).toEqual([]);
    }
  });

  it('leads to each of them, and to a search for more', () => {
    for (const { number } of seedComments) {
      const { listed, searches, address } = similarOn(site, number);
      for (const one of listed) {
        expect(one.link).toBe(`${site.base}c/${one.number}/`);
        expect(leadsSomewhere(site, address, one.link)).toBe(true);
      }
      expect(linkTo(only(searches.slice(0, 1), 'searches'))).toBe(
        `${site.base}search/?q=like%3A${number}`,
      );
    }
  });

  it('leads to counter-arguments where it takes a side, as a label of the editor', () => {
    for (const { number, stance } of seedComments) {
      const [, ...counter] = similarOn(site, number).searches;
      const other = { for: 'against', against: 'for', mixed: undefined, none: undefined }[stance];
      const wanted = other ? [`${site.base}search/?q=like%3A${number}&order=${other}-first`] : [];
      expect(counter.map(linkTo)).toEqual(wanted);
      expect(withClass(counter, 'label')).toEqual(counter);
    }
  });
});
