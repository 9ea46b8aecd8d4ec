import { describe, expect, it } from 'vitest';
import {
  claims,
  claimsUnder,
  comments,
  commentsUnder,
  glossary,
  stancesIn,
  stancesOf,
  themes,
} from '../support/arguments.ts';
import { type Page, pageIn, SITES } from '../support/built-site.ts';
import { countsStated } from '../support/counts.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
  words,
} from '../support/page-elements.ts';

type Labelled = Iterable<{ stance: string }>;

const noun = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const openings = [...comments.values()].filter(({ parent }) => parent === null).length;

/** A tally in the order of stances: `3 for selling`, `2 without a stance`. */
function tally(labelled: Labelled): string[] {
  return Object.entries(stancesOf(labelled)).map(
    ([word, count]) => `${count} ${word === 'none' ? 'without a stance' : word}`,
  );
}

const perTheme = [...themes.keys()].flatMap((theme) => [
  ...tally(commentsUnder(theme)),
  noun(commentsUnder(theme).length, 'comment'),
]);

const answered = new Set(
  [...claims.values()].flatMap(({ answers }) => answers.map(({ claim }) => claim)),
);

/** Every count that each page should state, in order. */
const STATED: Record<string, string[]> = {
  'index.html': [
    `${comments.size} public comments`,
    noun(comments.size, 'comment'),
    noun(openings, 'opening'),
    ...perTheme,
    noun(comments.size, 'comment'),
    noun(openings, 'opening'),
  ],
  'themes/index.html': [
    noun(themes.size, 'question'),
    noun(comments.size, 'comment'),
    ...tally(comments.values()),
    noun(claims.size, 'claim'),
    ...tally(claims.values()),
    ...perTheme,
  ],
  'map/index.html': [noun(claims.size, 'claim'), `${claims.size - answered.size} of them`],
  'glossary/index.html': [],
  ...Object.fromEntries(
    [...themes.keys()].map((theme) => [
      `themes/${theme}/index.html`,
      [
        noun(commentsUnder(theme).length, 'comment'),
        ...tally(commentsUnder(theme)).map((count) => count.replace('without a', 'no')),
        noun(claimsUnder(theme).length, 'claim'),
        ...tally(claimsUnder(theme)),
      ],
    ]),
  ),
  ...Object.fromEntries(
    [...comments.keys()].map((number) => {
      const terms = [...glossary.values()].filter((term) => term.in.includes(number)).length;
      return [`c/${number}/index.html`, terms === 0 ? [] : [noun(terms, 'term')]];
    }),
  ),
};

const mainOf = ({ elements, file }: Page) => only(withTag(elements, 'main'), `mains of ${file}`);

/** The stances of the marks drawn in an element. */
function marksIn(element: HtmlElement): Record<string, number> {
  const marks = withTag(withClass(descendants(element), 'g'), 'svg');
  return stancesOf(
    marks.flatMap((mark) => words(attribute(mark, 'class')).map((name) => ({ stance: name }))),
  );
}

describe.each(SITES)('The site $name', (site) => {
  it.each(Object.keys(STATED))('states no count on %s but those of the lists behind it', (file) => {
    const stated = countsStated(mainOf(pageIn(site, file)));
    expect(stated.map((count) => count.toLowerCase())).toEqual(STATED[file]);
  });

  it.each([
    ['index.html', `${comments.size} public comments`],
    ['themes/index.html', noun(themes.size, 'question')],
    ['glossary/index.html', noun(glossary.size, 'term')],
  ])('counts in the description of %s what it holds', (file, count) => {
    const [description] = withTag(pageIn(site, file).elements, 'meta').filter(
      (meta) => attribute(meta, 'name') === 'description',
    );
    expect(description && attribute(description, 'content')).toMatch(new RegExp(`^${count}\\b`));
  });

  it('counts in the legend of the home page the stances of all comments', () => {
    const legend = only(withClass(pageIn(site, 'index.html').elements, 'legend'), 'legends');
    expect(stancesIn(readingOf(legend))).toEqual(stancesOf(comments.values()));
  });

  it.each(['index.html', 'themes/index.html'])(
    'draws on %s a mark for each comment under each theme',
    (file) => {
      const rows = withClass(descendants(mainOf(pageIn(site, file))), 'tally');
      expect(rows.map(marksIn)).toEqual(
        [...themes.keys()].map((theme) => stancesOf(commentsUnder(theme))),
      );
    },
  );

  it('lists in the glossary as many terms as it holds, each with its comments', () => {
    const list = only(withClass(pageIn(site, 'glossary/index.html').elements, 'glossary'), 'lists');
    const shown = withTag(descendants(list), 'div').map((entry) => ({
      slug: attribute(entry, 'id'),
      in: withTag(descendants(entry), 'a')
        .flatMap((link) => /\/c\/(\d+)\/$/.exec(attribute(link, 'href') ?? '')?.[1] ?? [])
        .map(Number),
    }));
    expect(shown).toEqual([...glossary.values()].map((term) => ({ slug: term.slug, in: term.in })));
    expect(shown.length).toBeGreaterThan(0);
  });
});
