import { describe, expect, it } from 'vitest';
import { claimAt, claims, themes } from '../support/arguments.ts';
import { type BuiltSite, bytesOf, pageIn, SITES } from '../support/built-site.ts';
import {
  ancestors,
  attribute,
  children,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { readArgdown } from '../support/read-argdown.ts';

const STANCES = {
  for: 'For selling',
  against: 'Against selling',
  mixed: 'Mixed',
  none: 'No stance',
};
const all = [...claims.values()];

/** Every edge of the content, as `from relation to`. */
const edges = all
  .flatMap(({ slug, answers, supports }) => [
    ...answers.map(({ claim, because }) => `${slug} ${because} ${claim}`),
    ...supports.map((claim) => `${slug} adds to ${claim}`),
  ])
  .toSorted();

const mapOf = (site: BuiltSite) => {
  const { elements } = pageIn(site, 'map/index.html');
  return {
    drawn: descendants(only(withClass(elements, 'map'), 'maps')),
    listed: withTag(descendants(only(withClass(elements, 'map-list'), 'lists')), 'li'),
  };
};

const linkOf = (item: HtmlElement) => only(withClass(children(item), 'claim-link'), 'links');
const slugOf = (item: HtmlElement) => claimAt(attribute(linkOf(item), 'href'));

/** The edges that an item of the list tells of: to the claim above it, and to others it names. */
function edgesTold(item: HtmlElement): string[] {
  const meta = only(withClass(children(item), 'meta'), 'notes');
  const above = ancestors(item).find(({ tagName }) => tagName === 'li');
  const [own = ''] = readingOf(meta).split('; also ');
  const relation = /; (answers|set against|adds to) the claim above/.exec(own)?.[1];
  const others = withTag(descendants(meta), 'a').flatMap((link) => {
    const other = claimAt(attribute(link, 'href'));
    return other === '' ? [] : [other];
  });
  const words = [...readingOf(meta).matchAll(/; also (answers|set against|adds to) “/g)];
  return [
    ...(above && relation ? [`${slugOf(item)} ${relation} ${slugOf(above)}`] : []),
    ...others.map((other, index) => `${slugOf(item)} ${words[index]?.[1]} ${other}`),
  ].map((edge) => edge.replace(' answers ', ' direct '));
}

describe.each(SITES)('The site $name', (site) => {
  const { drawn, listed } = mapOf(site);
  const address = new Map(
    all.map(({ slug, themes: [home] }) => [slug, `${site.base}themes/${home}/#${slug}`]),
  );

  it('draws every claim on the map as one link that says claim, stance and comments', () => {
    const links = withTag(drawn, 'a').map((link) => ({
      to: attribute(link, 'href'),
      says: attribute(link, 'aria-label'),
      words: readingOf(only(withClass(descendants(link), 'map-claim'), 'claims')),
    }));
    const due = all.map(({ slug, claim, stance, quotations }) => {
      const numbers = quotations.map(({ comment }) => comment).join(', ');
      // What is seen, claim and numbers, must open the name (WCAG 2.5.3).
      const says = `${claim} ${numbers}: ${STANCES[stance]}, comment ${numbers}`;
      return { to: address.get(slug), says, words: claim };
    });
    expect(links).toHaveLength(all.length);
    expect(links).toEqual(expect.arrayContaining(due));
  });

  it('draws every edge as the line that the key gives for it', () => {
    const opening = all.filter(({ answers, supports }) => answers.length + supports.length === 0);
    const lines = withClass(drawn, 'edge').map((line) => attribute(line, 'class'));
    const due = [
      ...all.flatMap(({ answers }) => answers.map(({ because }) => because.replace(' ', '-'))),
      ...all.flatMap(({ supports }) => supports.map(() => 'adds-to')),
      ...opening.map(() => 'opens'),
    ].map((kind) => `edge ${kind}`);
    expect(lines.toSorted()).toEqual(due.toSorted());
    expect(due.length).toBeGreaterThan(all.length);
  });

  it('lists every claim once, linked, with its stance and its comments', () => {
    const items = listed.map((item) => ({
      to: attribute(linkOf(item), 'href'),
      words: readingOf(linkOf(item)),
      says: readingOf(only(withClass(children(item), 'meta'), 'notes')).replace(/ ?;.*/, ''),
    }));
    const due = all.map(({ slug, claim, stance, quotations }) => ({
      to: address.get(slug),
      words: claim,
      says: `${STANCES[stance]}, comment ${quotations.map((q) => q.comment).join(', ')}`,
    }));
    expect(items).toHaveLength(all.length);
    expect(items).toEqual(expect.arrayContaining(due));
  });

  it('tells in the list every edge as it is: answers, set against, adds to', () => {
    expect(listed.flatMap(edgesTold).toSorted()).toEqual(edges);
  });

  it('lists apart the claims that no claim answers, each once', () => {
    const { elements } = pageIn(site, 'map/index.html');
    const apart = descendants(only(withClass(elements, 'map-unanswered'), 'lists'));
    const answered = new Set(all.flatMap(({ answers }) => answers.map(({ claim }) => claim)));
    const due = [...claims.keys()].filter((slug) => !answered.has(slug));
    expect(withTag(apart, 'li').map(slugOf).toSorted()).toEqual(due.toSorted());
  });

  it('gives themes and claims as JSON that equals the content', () => {
    const data = JSON.parse(bytesOf(site, 'data/claims.json').toString('utf8'));
    const whole = (path: string) => site.origin + path;
    expect(data).toEqual({
      themes: [...themes.values()].map(({ order: _, ...theme }) => ({
        ...theme,
        address: whole(`${site.base}themes/${theme.slug}/`),
      })),
      claims: all.map((claim) => ({
        ...claim,
        address: whole(address.get(claim.slug) ?? ''),
        quotations: claim.quotations.map((quotation) => ({
          ...quotation,
          address: whole(`${site.base}c/${quotation.comment}/`),
        })),
      })),
    });
  });

  it('gives the claims as Argdown that its own parser reads', () => {
    const read = readArgdown(bytesOf(site, 'data/claims.argdown').toString('utf8'));
    expect(read.errors).toEqual([]);
    expect(read.statements.map(({ name }) => name).toSorted()).toEqual(
      [...claims.keys()].toSorted(),
    );
    expect(read.relations).toHaveLength(edges.length);
  });
});
