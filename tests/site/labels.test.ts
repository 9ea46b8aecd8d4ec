import { describe, expect, it } from 'vitest';
import { claimAt, claims, comments, glossary, themes } from '../support/arguments.ts';
import { type BuiltSite, pageIn, SITES } from '../support/built-site.ts';
import { onOwnPages, onThreadPage, type Shown } from '../support/comments.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';

const STANCES = {
  for: 'For selling',
  against: 'Against selling',
  mixed: 'Mixed',
  none: 'No stance',
};

const linksIn = (element: HtmlElement | undefined) =>
  withTag(element ? descendants(element) : [], 'a').map((link) => ({
    to: attribute(link, 'href'),
    words: readingOf(link),
  }));

/** The labels of a comment as a page shows them beside it. */
function labelsOf({ number, article }: Shown) {
  const labels = only(withClass(descendants(article), 'labels'), `labels of ${number}`);
  const stance = only(withClass(descendants(labels), 'stance-button'), 'stances');
  return {
    number,
    stance: readingOf(stance),
    mark: attribute(only(withTag(descendants(stance), 'use'), 'marks'), 'href'),
    opens: attribute(stance, 'popovertarget'),
    themes: linksIn(withClass(descendants(labels), 'themes')[0]),
  };
}

/** The labels that the files of the comments give. */
function labelsIn({ base }: BuiltSite) {
  return [...comments.values()].map(({ number, stance, themes: own }) => ({
    number,
    stance: STANCES[stance],
    mark: `#g-${stance}`,
    opens: `why${number}`,
    themes: own.map((slug) => ({ to: `${base}themes/${slug}/`, words: themes.get(slug)?.label })),
  }));
}

const places: [string, (site: BuiltSite) => Shown[]][] = [
  ['the thread page', onThreadPage],
  ['the comments’ own pages', onOwnPages],
];

describe.each(SITES)('The site $name', (site) => {
  it.each(places)('labels every comment on %s as its file does', (_, shownOn) => {
    expect(shownOn(site).map(labelsOf)).toEqual(labelsIn(site));
  });

  it.each(places)('says on %s who gave the labels, and where to dispute them', (_, shownOn) => {
    for (const { number, article } of shownOn(site)) {
      const panel = descendants(article).filter((e) => attribute(e, 'id') === `why${number}`);
      const row = only(withClass(panel.flatMap(descendants), 'label'), 'rows of labels');
      const { stance, themes: own } = comments.get(number) ?? { stance: 'none', themes: [] };
      const labels = [STANCES[stance].toLowerCase(), ...own.map((slug) => themes.get(slug)?.label)];
      expect(readingOf(row)).toContain(
        stance === 'none' && own.length === 0
          ? 'No editor has given it a stance or a theme.'
          : `Given by an editor, not by the writer: ${labels.join(', ')}.`,
      );
      expect(linksIn(row).map(({ to }) => to)).toEqual([`${site.base}about/#corrections`]);
    }
  });

  it.each(places)('names beside every comment on %s the terms it uses', (_, shownOn) => {
    const shown = shownOn(site).map(({ number, article }) => ({
      number,
      terms: linksIn(withClass(descendants(article), 'terms')[0]),
    }));
    const used = [...comments.keys()].map((number) => ({
      number,
      terms: [...glossary.values()]
        .filter((term) => term.in.includes(number))
        .map(({ slug, term }) => ({ to: `${site.base}glossary/#${slug}`, words: term })),
    }));
    expect(shown).toEqual(used);
    expect(used.some(({ terms }) => terms.length > 0)).toBe(true);
  });

  it('names on every comment’s own page the claims that quote it', () => {
    const shown = [...comments.keys()].map((number) => ({
      number,
      claims: linksIn(withClass(pageIn(site, `c/${number}/index.html`).elements, 'quoted-in')[0]),
    }));
    const quoting = [...comments.keys()].map((number) => ({
      number,
      claims: [...claims.values()]
        .filter(({ quotations }) => quotations.some(({ comment }) => comment === number))
        .map(({ slug, claim, themes: [home] }) => ({
          to: `${site.base}themes/${home}/#${slug}`,
          words: claim,
        })),
    }));
    expect(shown).toEqual(quoting);
    expect(quoting.some((page) => page.claims.length > 0)).toBe(true);
  });

  it('explains on the map each kind of line', () => {
    const key = only(withClass(pageIn(site, 'map/index.html').elements, 'facts'), 'keys');
    const lines = withTag(descendants(key), 'li').flatMap((item) => {
      const drawn = withClass(descendants(item), 'edge');
      return drawn.map((line) => [attribute(line, 'class'), readingOf(item)]);
    });
    expect(lines).toEqual([
      ['edge direct', 'answers'],
      ['edge set-against', 'set against by the archive'],
      ['edge adds-to', 'adds to'],
    ]);
  });

  it('lets a reader dispute every claim where it is shown, by the page on corrections', () => {
    const cells = site.pages.flatMap(({ elements }) => withClass(elements, 'claim'));
    const disputes = cells.map((cell) => {
      const named = withTag(descendants(cell), 'a').filter((link) => readingOf(link) === 'Dispute');
      const link = only(named, 'links to dispute');
      return { to: attribute(link, 'href'), name: attribute(link, 'aria-label') };
    });
    expect(disputes).toEqual(
      cells.map((cell) => {
        const [address] = linksIn(only(withTag(descendants(cell), 'h3'), 'headings'));
        const name = `Dispute the claim: ${claims.get(claimAt(address?.to))?.claim}`;
        return { to: `${site.base}about/#corrections`, name };
      }),
    );
    expect(cells.length).toBeGreaterThanOrEqual(claims.size);
  });
});
