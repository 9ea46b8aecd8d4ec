import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEDGER, readLedger } from '../../src/ledger/ledger-file.ts';
import { fileAt, leadsSomewhere } from '../support/addresses.ts';
import { bytesOf, filesEnding, type Page, pageIn, SITES } from '../support/built-site.ts';
import { CONTENT } from '../support/content-copy.ts';
import { commentsIn, discussion, missing } from '../support/google-discussion.ts';
import { attribute, only, textOf, withTag } from '../support/page-elements.ts';
import { pngSize } from '../support/png.ts';
import { SEED_THREAD_PAGE, seedComments, seedLines } from '../support/seed.ts';
import { childrenNamed, readXml, textOfChild } from '../support/xml.ts';

describe.each(SITES)('The site $name', (site) => {
  const { pages, origin, base } = site;
  const indexed = pages.filter(({ elements }) =>
    elements.some((element) => attribute(element, 'rel') === 'canonical'),
  );
  const own = origin + base;

  it.each(indexed)('opens where its address is shared, with its own address: $file', (page) => {
    expect(property(page, 'og:url')).toBe(canonicalOf(page));
    expect(property(page, 'og:title')).toMatch(/\S/);
    expect(property(page, 'og:description')).toMatch(/\S/);
    expect(property(page, 'og:type')).toMatch(/^(article|website)$/);
    expect(property(page, 'og:image:alt')).toMatch(/\S/);
    const card = withTag(page.elements, 'meta').filter(
      (meta) => attribute(meta, 'name') === 'twitter:card',
    );
    expect(card.map((meta) => attribute(meta, 'content'))).toEqual(['summary_large_image']);
  });

  it.each(indexed)('has a preview of 1200 by 630 pixels under 60 KB: $file', (page) => {
    const image = property(page, 'og:image') ?? '';
    expect(image.startsWith(own)).toBe(true);
    const bytes = bytesOf(site, fileAt(site, page.address, image) ?? 'missing');
    expect(pngSize(bytes)).toEqual({ width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('has a preview for each comment, thread and theme, no two alike', () => {
    const own = indexed.filter(({ file }) => /^(c|threads|themes)\/[^/]+\/index\.html$/.test(file));
    const images = own.map((page) => property(page, 'og:image'));
    expect(images).toEqual(own.map((page) => `${canonicalOf(page)}preview.png`));
    const drawn = filesEnding(site, /preview\.png$/).map((file) =>
      bytesOf(site, file).toString('base64'),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('describes each comment’s page by the rules of discussions, and invents no author or date', () => {
    for (const comment of seedComments) {
      const page = pageIn(site, `c/${comment.number}/index.html`);
      const data = discussion.parse(dataOf(page));
      expect(data.url).toBe(canonicalOf(page));
      expect(data.text).toBe(seedLines(comment).filter(Boolean).join('\n'));
      expect(missing(data)).toEqual(['author', 'datePublished']);
      expect(data.parentItem?.url).toBe(
        comment.parent === null ? undefined : `${own}c/${comment.parent}/`,
      );
      const replies = seedComments.filter(({ parent }) => parent === comment.number);
      expect(commentsIn(data).map(({ url }) => url)).toEqual(
        replies.map(({ number }) => `${own}c/${number}/`),
      );
    }
  });

  it('describes the thread with every comment nested under the one it answers', () => {
    const data = discussion.parse(dataOf(pageIn(site, SEED_THREAD_PAGE)));
    const parents = commentsIn(data).flatMap(({ url, comment = [] }) =>
      comment.map((reply) => [reply.url, url]),
    );
    expect(commentsIn(data)).toHaveLength(seedComments.length);
    expect(parents.toSorted()).toEqual(
      seedComments
        .filter(({ parent }) => parent !== null)
        .map(({ number, parent }) => [`${own}c/${number}/`, `${own}c/${parent}/`])
        .toSorted(),
    );
    expect(commentsIn(data).map(missing)).toEqual(
      seedComments.map(() => ['author', 'datePublished']),
    );
  });

  it('announces each comment as JSON and each thread as Markdown', () => {
    const announced = pages.flatMap(({ file, address, elements }) =>
      withTag(elements, 'link')
        .filter((link) => /json$|markdown$/.test(attribute(link, 'type') ?? ''))
        .map((link) => [file, fileAt(site, address, attribute(link, 'href') ?? '')]),
    );
    expect(announced.toSorted()).toEqual(
      [
        [SEED_THREAD_PAGE, 'threads/chinatalk-h200.md'],
        ...seedComments.map(({ number }) => [`c/${number}/index.html`, `c/${number}.json`]),
      ].toSorted(),
    );
  });

  it('is saved by Zotero as forum posts, and never as an article', () => {
    const posts = pages.filter((page) => property(page, 'z:itemType') === 'forumPost');
    expect(posts.map(({ file }) => file).toSorted()).toEqual(
      seedComments.map(({ number }) => `c/${number}/index.html`).toSorted(),
    );
    const named = pages.flatMap(({ elements }) =>
      withTag(elements, 'meta').flatMap((meta) => attribute(meta, 'name') ?? []),
    );
    expect(named.filter((name) => name.startsWith('citation_'))).toEqual([]);
  });

  it('has a well-formed feed of all comments and of each theme, which its pages announce', () => {
    const announced = pages.flatMap(({ address, elements }) =>
      withTag(elements, 'link')
        .filter((link) => attribute(link, 'type') === 'application/atom+xml')
        .map((link) => fileAt(site, address, attribute(link, 'href') ?? '')),
    );
    const feeds = filesEnding(site, /feed\.xml$/);
    expect(new Set(announced)).toEqual(new Set(feeds));
    for (const file of feeds) {
      const feed = readXml(bytesOf(site, file).toString('utf8'));
      expect(textOfChild(feed, 'id')).toBe(own + file);
      const ids = childrenNamed(feed, 'entry').map((entry) => textOfChild(entry, 'id'));
      expect(ids.filter((id) => !leadsSomewhere(site, base, id))).toEqual([]);
      if (file === 'feed.xml') expect(ids).toHaveLength(seedComments.length);
      else
        expect(ids).toEqual(
          seedComments
            .filter(({ themes }) => themes.includes(file.split('/')[1] ?? ''))
            .map(({ number }) => `${own}c/${number}/`)
            .toReversed(),
        );
    }
  });

  it('lists in its sitemap every page with a canonical address and nothing else', () => {
    const map = readXml(bytesOf(site, 'sitemap.xml').toString('utf8'));
    const listed = childrenNamed(map, 'url').map((url) => textOfChild(url, 'loc'));
    expect(listed.toSorted()).toEqual(indexed.map(canonicalOf).toSorted());
  });

  it('lists in its sitemap the pages of the ledger', () => {
    const { rows } = readLedger(readFileSync(join(CONTENT, LEDGER), 'utf8'));
    const promised = rows
      .filter(({ anchor, state }) => anchor === '' && state === 'live')
      .filter(({ kind }) => kind !== 'capture' && kind !== 'file')
      .map(({ path }) => own + path.slice(1));
    const map = readXml(bytesOf(site, 'sitemap.xml').toString('utf8'));
    const listed = childrenNamed(map, 'url').map((url) => textOfChild(url, 'loc'));
    expect(listed.toSorted()).toEqual(promised.toSorted());
  });

  it('lets every robot in and names the sitemap', () => {
    expect(bytesOf(site, 'robots.txt').toString('utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${own}sitemap.xml\n`,
    );
  });

  it('names in llms.txt only addresses that lead somewhere', () => {
    const text = bytesOf(site, 'llms.txt').toString('utf8');
    const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !leadsSomewhere(site, base, address))).toEqual([]);
    expect(text.startsWith('# ')).toBe(true);
  });
});

function property({ elements }: Page, name: string): string | undefined {
  const metas = withTag(elements, 'meta').filter((meta) => attribute(meta, 'property') === name);
  return metas.length === 0 ? undefined : attribute(only(metas, name), 'content');
}

function canonicalOf({ elements }: Page): string | undefined {
  const links = withTag(elements, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
  return attribute(only(links, 'canonical links'), 'href');
}

function dataOf({ elements, file }: Page): unknown {
  const scripts = withTag(elements, 'script').filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  );
  const script = only(scripts, `data of ${file}`);
  expect(script.parentNode?.nodeName).toBe('head');
  return JSON.parse(textOf(script));
}
