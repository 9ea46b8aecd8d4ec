import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf, pageIn, SITES } from '../support/built-site.ts';
import { bodyOf, inSearchIndex, onOwnPages, onThreadPage } from '../support/comments.ts';
import {
  attribute,
  descendants,
  only,
  readingOf,
  textOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { linesInPass, SEED_CAPTURE, seedBytes, seedComments, seedLines } from '../support/seed.ts';

const SHA256 = '47935ca2f99689c7501414654eeeb0c4d8a1fae4373d7dc48dec183bf3209c5a';

const captured = seedComments.map((comment) => ({
  number: comment.number,
  words: seedLines(comment).join('\n'),
}));

describe('The seed', () => {
  it('holds 21 comments, 9 of them openings', () => {
    expect(seedComments.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    expect(seedComments.filter(({ parent }) => parent === null)).toHaveLength(9);
  });

  it('has in pass B, in order, every line that pass A has of a comment both passes hold', () => {
    const inBoth = seedComments.filter(({ captured }) => captured.length > 1);
    expect(inBoth).toHaveLength(11);
    for (const comment of inBoth) {
      const shorter = linesInPass(comment, 'A') ?? [];
      const fuller = linesInPass(comment, 'B') ?? [];
      expect(shorter).toEqual(fuller.filter((line) => shorter.includes(line)));
    }
  });
});

describe.each(SITES)('The site $name', (site) => {
  it.each([
    ['its thread page', onThreadPage],
    ['its own page', onOwnPages],
  ])('shows every comment on %s word for word', (_, shownOn) => {
    const shown = shownOn(site).map(({ number, article }) => ({
      number,
      words: textOf(bodyOf(article)),
    }));
    expect(shown).toEqual(captured);
  });

  it('stores every comment in the search index word for word', () => {
    const stored = inSearchIndex(site).map(({ number, text }) => ({ number, words: text }));
    expect(stored).toEqual(captured);
  });

  it('quotes around a comment only words of the comment quoted', () => {
    const quoted = seedComments.flatMap(({ number: page }) =>
      withClass(pageIn(site, `c/${page}/index.html`).elements, 'quoted').map((article) => ({
        page,
        number: Number(/\d+/.exec(attribute(article, 'aria-label') ?? '')?.[0]),
        words: readingOf(only(withClass(descendants(article), 'words'), 'quotations')),
      })),
    );
    expect(quoted.length).toBeGreaterThan(seedComments.length);
    const invented = quoted.filter(({ number, words }) => {
      const whole = captured.find((comment) => comment.number === number)?.words ?? '';
      return !whole.replaceAll('\n', ' ').startsWith(words.replace(/ ?\[…\]$/, ''));
    });
    expect(invented).toEqual([]);
  });

  it('quotes on the home page only words of the comments named', () => {
    const exchange = only(withClass(pageIn(site, 'index.html').elements, 'exchange'), 'exchanges');
    const figures = withTag(descendants(exchange), 'figure').map(descendants);
    expect(figures).toHaveLength(2);
    for (const figure of figures) {
      const quotation = readingOf(only(withTag(figure, 'blockquote'), 'quotations'));
      const source = readingOf(only(withTag(figure, 'a'), 'sources'));
      const whole = captured.find(({ number }) => source === `Comment ${number}`)?.words;
      const exact = quotation.replace(/^“ ?(?:\[…\] )?/, '').replace(/(?: ?\[…\])? ?”$/, '');
      expect(exact).not.toBe('');
      expect(whole?.replaceAll('\n', ' ')).toContain(exact);
    }
  });

  it('serves the capture as it was found, byte for byte', () => {
    const served = bytesOf(site, `captures/${SEED_CAPTURE}`);
    expect(served.equals(seedBytes())).toBe(true);
    expect(createHash('sha256').update(served).digest('hex')).toBe(SHA256);
  });

  it('prints the capture’s hash on the about page', () => {
    expect(pageIn(site, 'about/index.html').html).toContain(SHA256);
  });
});
