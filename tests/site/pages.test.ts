import { describe, expect, it } from 'vitest';
import { pageIn, SITES } from '../support/built-site.ts';
import { attribute, type HtmlElement, only, readingOf, withTag } from '../support/page-elements.ts';
import { readingOrder, seedComments } from '../support/seed.ts';

describe.each(SITES)('The site $name', (site) => {
  const { pages, origin } = site;
  const indexed = pages.filter(({ file }) => file !== '404.html');

  it.each(pages)('names the language and has a title, a description and one h1: $file', (page) => {
    const { elements } = page;
    const html = only(withTag(elements, 'html'), 'roots');
    const title = only(withTag(elements, 'title').filter(inHead), 'titles');
    const description = only(metaNamed(elements, 'description'), 'descriptions');
    expect(attribute(html, 'lang')).toBe('en');
    expect(readingOf(title)).not.toBe('');
    expect(attribute(description, 'content')?.trim()).toMatch(/\S/);
    expect(readingOf(only(withTag(elements, 'h1'), 'h1'))).not.toBe('');
  });

  it('gives no two pages one title', () => {
    const titles = pages.map(({ elements }) => withTag(elements, 'title').map(readingOf).join());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(indexed)('names its own address as the canonical one: $file', (page) => {
    const canonical = withTag(page.elements, 'link').filter(
      (link) => attribute(link, 'rel') === 'canonical',
    );
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([origin + page.address]);
    expect(metaNamed(page.elements, 'robots')).toEqual([]);
  });

  it('keeps the page for lost readers out of indexes', () => {
    const { elements } = pageIn(site, '404.html');
    const robots = only(metaNamed(elements, 'robots'), 'robots');
    expect(attribute(robots, 'content')).toBe('noindex');
    expect(elements.filter((element) => attribute(element, 'rel') === 'canonical')).toEqual([]);
  });

  it('has one page for each comment and none besides', () => {
    const files = pages.map(({ file }) => file).filter((file) => file.startsWith('c/'));
    expect(files.toSorted()).toEqual(
      seedComments.map(({ number }) => `c/${number}/index.html`).toSorted(),
    );
  });

  it.each([
    ['next', readingOrder()],
    ['prev', readingOrder().toReversed()],
  ])('joins the comments’ pages by %s into one chain in reading order', (rel, order) => {
    const chain: number[] = [];
    for (let at = order[0]; at !== undefined && !chain.includes(at); at = neighbour(at, rel))
      chain.push(at);
    expect(chain).toEqual(order);
    expect(neighbour(chain.at(-1) ?? 0, rel)).toBeUndefined();
  });

  function neighbour(number: number, rel: string): number | undefined {
    const { elements } = pageIn(site, `c/${number}/index.html`);
    const links = withTag(elements, 'a').filter((link) => attribute(link, 'rel') === rel);
    if (links.length === 0) return undefined;
    const address = attribute(only(links, `${rel} links on /c/${number}/`), 'href');
    return Number(/\/c\/(\d+)\/$/.exec(address ?? '')?.[1]);
  }
});

// An <svg> may have a title of its own.
function inHead(title: HtmlElement): boolean {
  return title.parentNode?.nodeName === 'head';
}

function metaNamed(elements: HtmlElement[], name: string): HtmlElement[] {
  return withTag(elements, 'meta').filter((meta) => attribute(meta, 'name') === name);
}
