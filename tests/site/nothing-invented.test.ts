import { describe, expect, it } from 'vitest';
import { pageIn, SITES } from '../support/built-site.ts';
import { bodyOf, inSearchIndex, onOwnPages, onThreadPage } from '../support/comments.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  textOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { SEED_THREAD_PAGE, seedComments } from '../support/seed.ts';

const READER = 'A reader';
const HOST = ['Host reply', 'The host'];

describe.each(SITES)('The site $name', (site) => {
  const { pages } = site;
  const shown = [...onThreadPage(site), ...onOwnPages(site)];

  it('gives no time or author in its markup', () => {
    const given = pages.flatMap(({ file, elements }) =>
      elements
        .filter(
          (element) =>
            element.tagName === 'time' || element.tagName === 'address' || namesAuthor(element),
        )
        .map(({ tagName }) => `${file}: <${tagName}>`),
    );
    expect(given).toEqual([]);
  });

  it('puts no year beside the words of a comment', () => {
    expect(shown).toHaveLength(2 * seedComments.length);
    const besides = shown.map(({ article }) =>
      textOf(article).replace(textOf(bodyOf(article)), ''),
    );
    expect(besides.filter((text) => /\b(?:19|20)\d\d\b/.test(text))).toEqual([]);
  });

  it('says that dates are not recorded', () => {
    const { elements } = pageIn(site, SEED_THREAD_PAGE);
    const facts = only(withClass(elements, 'facts'), 'lists of facts');
    expect(readingOf(facts)).toMatch(/dates not recorded/i);
    for (const { number } of seedComments) {
      const side = only(
        withClass(pageIn(site, `c/${number}/index.html`).elements, 'one-side'),
        'sides',
      );
      expect(readingOf(side)).toMatch(/date not recorded/i);
    }
  });

  it('labels every author as a reader or the host and nothing else', () => {
    const labels = pages.flatMap(({ elements }) =>
      [...withClass(elements, 'who'), ...withClass(elements, 'badge')].map(readingOf),
    );
    expect(new Set(labels)).toEqual(new Set([READER, 'Host reply']));
  });

  it('labels every comment as its role says', () => {
    const roles = seedComments.map(({ number, author }) => ({
      number,
      labels: [author.role === 'host' ? 'Host reply' : READER],
    }));
    const labelled = shown.map(({ number, article }) => {
      const inside = descendants(article);
      const labels = [...withClass(inside, 'who'), ...withClass(inside, 'badge')];
      return { number, labels: labels.map(readingOf) };
    });
    expect(labelled).toEqual([...roles, ...roles]);
  });

  it('cites every comment as by a reader or the host', () => {
    const citations = pages
      .flatMap(({ elements }) => withTag(elements, 'copy-row'))
      .map((row) => readingOf(only(withClass(descendants(row), 'value'), 'values')))
      // A card begins with its claim; its citation follows.
      .map((value) => value.replace(/^.*?Source:\s*/s, ''))
      .filter((value) => /\bcomment \d+ on\b/.test(value));
    expect(citations.length).toBeGreaterThanOrEqual(3 * seedComments.length);
    const byOthers = citations.filter(
      (text) => !/^(?:A reader|The host), comment \d+ on “/.test(text),
    );
    expect(byOthers).toEqual([]);
  });

  it('stores in the search index no author but a reader or the host', () => {
    const authors = inSearchIndex(site).map(({ author }) => author);
    expect(authors).toHaveLength(seedComments.length);
    expect(authors.filter((name) => ![READER, ...HOST].includes(name))).toEqual([]);
  });
});

function namesAuthor(element: HtmlElement): boolean {
  const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
  return (
    attribute(element, 'rel') === 'author' ||
    attribute(element, 'itemprop') !== undefined ||
    (element.tagName === 'meta' && /author|date|publish|modified/i.test(name))
  );
}
