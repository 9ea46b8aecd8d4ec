import { describe, expect, it } from 'vitest';
import { addressesIn, addressesInCss } from '../support/addresses.ts';
import { bytesOf, filesEnding, SITES } from '../support/built-site.ts';
import { attribute, withTag } from '../support/page-elements.ts';

/** All that the site loads, by what loads it: names of builds as `*`. Whoever adds to it adds it here. */
const LOADS = [
  'form -> search/',
  'link icon -> favicon.svg',
  'link preload -> _astro/*.woff2',
  'link search -> opensearch.xml',
  'link stylesheet -> _astro/*.css',
  'script -> _astro/*.js',
  'script -> theme.js',
  'script, by import -> _astro/*.js',
  'search-page -> search/index-*.json',
  'style -> _astro/*.woff2',
  'thread-view -> search/vocabulary-*.json',
];

const NAMING = ['alternate', 'canonical', 'license', 'prev', 'next', 'author'];

describe.each(SITES)('The site $name', (site) => {
  const { pages, base, origin } = site;

  /** Where an address leads, from the site's own folder on; a whole address when that is another host. */
  const place = (address: string, from: string) => {
    const url = URL.parse(address, origin + from);
    if (!url || url.origin !== origin || !url.pathname.startsWith(base))
      return `ELSEWHERE ${address}`;
    return url.pathname
      .slice(base.length)
      .replace(/^_astro\/.*(\.\w+)$/, '_astro/*$1')
      .replace(/(search\/\w+-)[^/]*(\.json)$/, '$1*$2');
  };

  it('loads exactly this, all from its own host', () => {
    const loads = new Set<string>();
    for (const { address, elements } of pages) {
      for (const element of elements) {
        const { tagName } = element;
        const rel = attribute(element, 'rel') ?? '';
        if (['a', 'area', 'use'].includes(tagName) || NAMING.includes(rel)) continue;
        for (const target of addressesIn(element).filter((each) => !each.startsWith('#')))
          loads.add(`${[tagName, rel].filter(Boolean).join(' ')} -> ${place(target, address)}`);
      }
    }
    for (const file of filesEnding(site, /\.css$/))
      for (const target of addressesInCss(bytesOf(site, file).toString('utf8')))
        loads.add(`style -> ${place(target, base + file)}`);
    for (const file of filesEnding(site, /\.js$/)) {
      const script = bytesOf(site, file).toString('utf8');
      const imports = script.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g);
      for (const [, target = ''] of imports)
        loads.add(`script, by import -> ${place(target, base + file)}`);
    }
    console.log(`${site.name} loads:\n${[...loads].toSorted().join('\n')}`);
    expect([...loads].toSorted()).toEqual(LOADS);
  });

  it('names no other host in its scripts but the one that stands for SVG', () => {
    const named = filesEnding(site, /\.js$/).flatMap(
      (file) =>
        bytesOf(site, file)
          .toString('utf8')
          .match(/(?:https?|wss?):\/\/[^"'`\s]+/g) ?? [],
    );
    expect([...new Set(named)]).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('names on the About page whose work it sends, with the licences in full', () => {
    const about = pages.find(({ file }) => file === 'about/index.html');
    const rows = withTag(about?.elements ?? [], 'a').map((link) => attribute(link, 'href'));
    expect(rows).toContain(`${base}licences.txt`);
    const text = bytesOf(site, 'licences.txt').toString('utf8');
    for (const name of ['Source Serif 4', 'Public Sans', 'minisearch']) {
      expect(about?.html).toContain(name);
      expect(text).toContain(name);
    }
  });
});
