import { describe, expect, it } from 'vitest';
import { cellsIn, claims, claimsUnder, themePages, themes } from '../support/arguments.ts';
import { type Page, SITES } from '../support/built-site.ts';
import {
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';

const NOBODY = 'No comment in the archive answers this.';

/** What stands between two claims of the archive: their words in the gutter. */
function between(one: string, other: string): string[] {
  return [
    ...(claims.get(one)?.answers.filter(({ claim }) => claim === other) ?? []),
    ...(claims.get(other)?.answers.filter(({ claim }) => claim === one) ?? []),
  ].map(({ because }) => (because === 'direct' ? 'answered' : because));
}

/** Whether any claim answers one. */
function isAnswered(slug: string): boolean {
  return [...claims.values()].some(({ answers }) => answers.some(({ claim }) => claim === slug));
}

const pairsOf = ({ elements }: Page) => withTag(withClass(elements, 'pair'), 'section');
const cellOf = (element: HtmlElement) => cellsIn(descendants(element))[0]?.slug ?? '';

/** The claims that face the first claim of a row, each with the word in the gutter before it. */
function facingIn(pair: HtmlElement) {
  return withClass(descendants(pair), 'counterpart').map((counterpart) => ({
    slug: cellOf(counterpart),
    word: readingOf(only(withClass(descendants(counterpart), 'gutter'), 'gutters')),
  }));
}

describe.each(SITES)('The site $name', (site) => {
  const pages = themePages(site);

  it('has one page for each theme and none besides', () => {
    const files = site.pages.map(({ file }) => file).filter((file) => /^themes\/./.test(file));
    expect(files.toSorted()).toEqual(
      ['themes/index.html', ...pages.map(({ page }) => page.file)].toSorted(),
    );
    expect(pages.length).toBeGreaterThan(0);
  });

  it('asks on each its question, with one sentence for each side', () => {
    for (const { theme, page } of pages) {
      const { question, lede } = themes.get(theme) ?? {};
      expect(readingOf(only(withTag(page.elements, 'h1'), 'h1'))).toBe(question);
      const said = readingOf(only(withClass(page.elements, 'lede'), 'ledes'));
      expect(said).toBe(`${lede?.for} ${lede?.against}`);
    }
  });

  it('shows on each every claim of the theme', () => {
    for (const { theme, page } of pages) {
      const shown = cellsIn(page.elements).map(({ slug }) => slug);
      expect(shown).toEqual(expect.arrayContaining(claimsUnder(theme).map(({ slug }) => slug)));
    }
  });

  it('gives each claim its anchor once, on the page of its first theme', () => {
    const anchors = pages.flatMap(({ page: { file, ids } }) =>
      ids.filter((id) => claims.has(id)).map((id) => `${file}#${id}`),
    );
    const expected = [...claims.values()].map(
      ({ slug, themes: [home] }) => `themes/${home}/index.html#${slug}`,
    );
    expect(anchors.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(0);
  });

  it('shows each claim in its words, with its side', () => {
    const sides = {
      for: 'For selling',
      against: 'Against selling',
      mixed: 'Mixed',
      none: 'No stance',
    };
    for (const { slug, cell } of pages.flatMap(({ page }) => cellsIn(page.elements))) {
      const claim = claims.get(slug);
      const inside = descendants(cell);
      expect(readingOf(only(withTag(inside, 'h3'), 'headings'))).toBe(claim?.claim);
      const side = readingOf(only(withClass(inside, 'claim-side'), 'sides'));
      expect(side).toBe(claim && sides[claim.stance]);
    }
  });

  it('joins two claims as the content does: answered, or set against', () => {
    const joined = pages.flatMap(({ page }) =>
      pairsOf(page).flatMap((pair) =>
        facingIn(pair).map(({ slug, word }) => ({ one: cellOf(pair), other: slug, word })),
      ),
    );
    expect(joined.length).toBeGreaterThan(0);
    expect(joined.filter(({ one, other, word }) => !between(one, other).includes(word))).toEqual(
      [],
    );
  });

  it('shows on each every answer to or by a claim of a side', () => {
    for (const { theme, page } of pages) {
      const shown = pairsOf(page).flatMap((pair) =>
        facingIn(pair).map(({ slug }) => [cellOf(pair), slug].toSorted().join(' ')),
      );
      const due = claimsUnder(theme)
        .filter(({ stance }) => stance === 'for' || stance === 'against')
        .flatMap(({ slug, answers }) =>
          answers.map(({ claim }) => [slug, claim].toSorted().join(' ')),
        );
      expect(shown, theme).toEqual(expect.arrayContaining(due));
    }
  });

  it('says of what nobody answers that no comment does, and of nothing else', () => {
    for (const { theme, page } of pages) {
      const pairs = pairsOf(page).map((pair) => ({
        claim: cellOf(pair),
        alone: facingIn(pair).length === 0,
        unanswered: withClass(descendants(pair), 'unanswered').map(readingOf),
      }));
      for (const { claim, alone, unanswered } of pairs) {
        expect(unanswered, claim).toEqual(alone ? [NOBODY] : []);
        expect(alone && isAnswered(claim), claim).toBe(false);
      }
      const said = withClass(page.elements, 'unanswered').length;
      const due = pairs.filter(({ alone }) => alone).length;
      expect(said, theme).toBe(pairs.length === 0 ? 2 : due);
    }
  });
});
