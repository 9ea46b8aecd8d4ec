import { type BuiltSite, type Page, pageIn } from './built-site.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  withClass,
  withTag,
} from './page-elements.ts';
import { realArchive } from './real-archive.ts';

/** What the content folder says, for the tests to compare the pages with. */
export const { themes, claims, comments, glossary } = realArchive();

export const commentsUnder = (theme: string) =>
  [...comments.values()].filter((comment) => comment.themes.includes(theme));

export const claimsUnder = (theme: string) =>
  [...claims.values()].filter((claim) => claim.themes.includes(theme));

/** How many of some labelled things have each stance, by the words of the pages, in small letters. */
export function stancesOf(labelled: Iterable<{ stance: string }>): Record<string, number> {
  const words = { for: 'for selling', against: 'against selling', mixed: 'mixed' };
  const stances = [...labelled].map(({ stance }) => stance);
  const counts = Object.entries(words).map(([stance, word]) => ({
    word,
    count: stances.filter((other) => other === stance).length,
  }));
  const none = { word: 'none', count: stances.filter((stance) => stance === 'none').length };
  return Object.fromEntries(
    [...counts, none].filter(({ count }) => count > 0).map(({ word, count }) => [word, count]),
  );
}

/** The stances that a text counts: `2 for selling, 1 without a stance`, or the words first. */
export function stancesIn(text: string): Record<string, number> {
  const word = '(for selling|against selling|mixed|without a stance|no stance)';
  const found = text.toLowerCase().matchAll(new RegExp(`(\\d+) ${word}|${word} (\\d+)`, 'g'));
  return Object.fromEntries(
    [...found].map(([, before, word, other, after]) => [
      (word ?? other ?? '').replace(/without a stance|no stance/, 'none'),
      Number(before ?? after),
    ]),
  );
}

/** The page of each theme, in the order of themes. */
export function themePages(site: BuiltSite): { theme: string; page: Page }[] {
  return [...themes.keys()].map((theme) => ({
    theme,
    page: pageIn(site, `themes/${theme}/index.html`),
  }));
}

/** The claim that a cell of the parallel text, or a link, leads to. */
export function claimAt(address: string | undefined): string {
  return address?.split('#')[1] ?? '';
}

/** The cells of the parallel text among some elements: which claim, and its element. */
export function cellsIn(elements: HtmlElement[]): { slug: string; cell: HtmlElement }[] {
  return withClass(elements, 'claim').map((cell) => {
    const heading = only(withTag(descendants(cell), 'h3'), 'headings of a claim');
    const link = only(withTag(descendants(heading), 'a'), 'links of a claim');
    return { slug: claimAt(attribute(link, 'href')), cell };
  });
}
