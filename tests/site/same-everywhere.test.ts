import { describe, expect, it } from 'vitest';
import { addressesIn } from '../support/addresses.ts';
import { SITES } from '../support/built-site.ts';
import {
  attribute,
  descendants,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';

/** The help that every page offers, which must not wander (WCAG 2.2, criterion 3.2.6). */
const HELP = ['How it was made', 'Corrections and removals'];

describe.each(SITES)('The site $name', ({ pages, base }) => {
  const linksOf = (part: 'masthead' | 'foot') =>
    pages.map(({ file, elements }) => {
      const inside = descendants(only(withClass(elements, part), `${part} of ${file}`));
      return withTag(inside, 'a').map((link) => `${readingOf(link)} ${addressesIn(link).join()}`);
    });

  it.each(['masthead', 'foot'] as const)(
    'has the same links in the same order in every %s',
    (part) => {
      const kinds = new Set(linksOf(part).map((links) => links.join('\n')));
      expect([...kinds]).toHaveLength(1);
    },
  );

  it('offers help in the foot of every page', () => {
    for (const links of linksOf('foot'))
      expect(links.map((link) => link.split(` ${base}`)[0])).toEqual(expect.arrayContaining(HELP));
  });

  it('gives one name to all links of a page that lead to the same comment from the record', () => {
    for (const { elements } of pages) {
      const records = withClass(elements, 'record').flatMap(descendants);
      const names = withTag(records, 'a').map((link) => attribute(link, 'aria-label') ?? '');
      expect(names.filter((name) => !/^Comment \d+, /.test(name))).toEqual([]);
    }
  });

  it('has no picture, sound or film, whose words would need saying in another way', () => {
    const media = pages.flatMap(({ file, elements }) =>
      withTag(
        elements,
        'img',
        'picture',
        'video',
        'audio',
        'object',
        'embed',
        'iframe',
        'canvas',
      ).map(({ tagName }) => `${file}: ${tagName}`),
    );
    expect(media).toEqual([]);
  });
});
