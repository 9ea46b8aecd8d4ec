import { describe, expect, it } from 'vitest';
import { addressesIn, addressesInCss, fileAt, leadsSomewhere } from '../support/addresses.ts';
import { bytesOf, filesEnding, hardSite, SITES } from '../support/built-site.ts';
import {
  attribute,
  descendants,
  only,
  withClass,
  withTag,
  words,
} from '../support/page-elements.ts';
import { importsOf } from '../support/scripts.ts';

const ID_REFERENCES = [
  'popovertarget',
  'commandfor',
  'for',
  'form',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
];

describe.each([...SITES, hardSite()])('The site $name', (site) => {
  const { pages, origin, base } = site;

  it('has no link, source or form that leads nowhere', () => {
    const broken = pages.flatMap(({ file, address, elements }) =>
      elements
        .flatMap(addressesIn)
        .filter((target) => !leadsSomewhere(site, address, target))
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('refers on every page only to ids that stand on that page', () => {
    const broken = pages.flatMap(({ file, elements, ids }) =>
      elements.flatMap((element) =>
        ID_REFERENCES.flatMap((name) =>
          words(attribute(element, name))
            .filter((id) => !ids.includes(id))
            .map((id) => `${file}: <${element.tagName} ${name}="${id}">`),
        ),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('writes out only addresses of its own that lead somewhere', () => {
    const written = pages.flatMap(({ file, html }) =>
      [...html.matchAll(/https?:\/\/[^\s"'<>{}]+/g)]
        .map(([address]) => address.replace(/[.,;:)]+$/, ''))
        .filter((address) => address.startsWith(origin))
        .map((address) => ({ file, address })),
    );
    expect(written.length).toBeGreaterThan(pages.length);
    expect(written.filter(({ address }) => !leadsSomewhere(site, base, address))).toEqual([]);
  });

  it('has style sheets whose every url() resolves', () => {
    const targets = filesEnding(site, /\.css$/).flatMap((file) =>
      addressesInCss(bytesOf(site, file).toString('utf8')).map((target) => ({ file, target })),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(({ file, target }) => !fileAt(site, base + file, target))).toEqual([]);
  });

  it('has scripts whose every import resolves', () => {
    const scripts = filesEnding(site, /\.js$/);
    expect(scripts.length).toBeGreaterThan(0);
    expect(() => scripts.map((script) => importsOf(site, script))).not.toThrow();
  });

  it('lists in the masthead only pages that exist', () => {
    const notPages = pages.flatMap(({ file, address, elements }) => {
      const masthead = only(withClass(elements, 'masthead'), `mastheads in ${file}`);
      const links = withTag(descendants(masthead), 'a').flatMap(addressesIn);
      expect(links.length, file).toBeGreaterThan(0);
      return links.filter((link) => !fileAt(site, address, link)?.endsWith('.html'));
    });
    expect(notPages).toEqual([]);
  });
});
