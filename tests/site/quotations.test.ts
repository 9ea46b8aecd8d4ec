import { defaultTreeAdapter } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  cellsIn,
  claims,
  claimsUnder,
  commentsUnder,
  themePages,
  themes,
} from '../support/arguments.ts';
import { type Page, SITES } from '../support/built-site.ts';
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

/** The captured words of a comment. */
function captured(number: number): string {
  const comment = seedComments.find((candidate) => candidate.number === number);
  return comment ? seedLines(comment).join('\n') : '';
}

/** A quotation as it is shown: the comment it names below, and its words between omissions. */
function quotationsIn(cell: HtmlElement) {
  const inside = descendants(cell);
  const sources = withClass(inside, 'claim-source');
  return withTag(inside, 'blockquote').map((quote, index) => ({
    cited: attribute(quote, 'cite'),
    source: readingOf(
      withTag(sources.slice(index, index + 1).flatMap(descendants), 'a')[0] ?? quote,
    ),
    parts: partsOf(only(withTag(descendants(quote), 'p'), 'paragraphs')),
    cut: readingOf(quote).startsWith('[…]'),
  }));
}

/** The words of a quotation, cut where an omission stands: each part is isolated by itself. */
function partsOf(paragraph: HtmlElement): string[] {
  return withTag(descendants(paragraph), 'bdi').map((part) =>
    part.childNodes
      .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '\u0000'))
      .join(''),
  );
}

function columnsIn(page: Page) {
  const record = only(withClass(page.elements, 'record'), `records of ${page.file}`);
  return withTag(descendants(record), 'a').map((link) => ({
    address: attribute(link, 'href'),
    stance: attribute(link, 'class'),
  }));
}

describe.each(SITES)('The site $name', (site) => {
  const pages = themePages(site);
  const shown = pages.flatMap(({ page }) =>
    cellsIn(page.elements).flatMap(({ slug, cell }) =>
      quotationsIn(cell).map((quotation) => ({ slug, ...quotation })),
    ),
  );

  it('quotes on the pages of themes only captured words, each once in the comment named', () => {
    expect(shown.length).toBeGreaterThanOrEqual(claims.size);
    for (const { source, parts } of shown) {
      const words = captured(Number(/^Comment (\d+)$/.exec(source)?.[1]));
      expect(parts).not.toEqual([]);
      const places = parts.map((part) => words.indexOf(part));
      for (const part of parts) expect(words.split(part), part).toHaveLength(2);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('quotes for each claim what its file quotes, and names the comment below', () => {
    for (const claim of claims.values()) {
      const first = shown.filter(({ slug }) => slug === claim.slug);
      const quoted = claim.quotations.map(({ comment, exact }) => ({
        slug: claim.slug,
        cited: `${site.base}c/${comment}/`,
        source: `Comment ${comment}`,
        parts: exact,
      }));
      expect(first.length).toBeGreaterThan(0);
      expect(first.slice(0, quoted.length)).toMatchObject(quoted);
    }
  });

  it('marks as omitted what comes before a quotation, unless it opens a paragraph', () => {
    for (const { source, parts, cut } of shown) {
      const [words, [first = '']] = [captured(Number(source.replace('Comment ', ''))), parts];
      const before = words.slice(0, words.indexOf(first));
      expect(cut, first).toBe(before !== '' && !before.endsWith('\n'));
    }
  });

  it('draws in the record of each theme a column for each of its comments, and no other', () => {
    const drawn = pages.map(({ theme, page }) => ({ theme, columns: columnsIn(page) }));
    expect(drawn).toEqual(
      [...themes.keys()].map((theme) => ({
        theme,
        columns: commentsUnder(theme).map(({ number, thread, stance }) => ({
          address: `${site.base}threads/${thread}/#c${number}`,
          stance,
        })),
      })),
    );
  });

  it('lists under “Also filed here” the comments of the theme that no claim on it quotes', () => {
    for (const { theme, page } of pages) {
      const quoted = claimsUnder(theme).flatMap(({ quotations }) =>
        quotations.map((q) => q.comment),
      );
      const listed = withClass(page.elements, 'also-list').flatMap((list) =>
        withClass(descendants(list), 'no').map((link) => Number(readingOf(link))),
      );
      const rest = commentsUnder(theme).filter(({ number }) => !quoted.includes(number));
      expect(listed, theme).toEqual(rest.map(({ number }) => number));
    }
  });
});
