import { describe, expect, it } from 'vitest';
import { addressesIn, addressesInCss, isOwn } from '../support/addresses.ts';
import { bytesOf, filesEnding, SITES } from '../support/built-site.ts';
import {
  attribute,
  children,
  type HtmlElement,
  only,
  textOf,
  withTag,
} from '../support/page-elements.ts';

// DESIGN 7, written out so that a change in the site's code alone cannot loosen it.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types search-worker";

// An address in <a> is followed by the reader, one in these by the page itself.
const LOADING = [
  'audio',
  'embed',
  'form',
  'iframe',
  'image',
  'img',
  'input',
  'object',
  'script',
  'source',
  'track',
  'use',
  'video',
];
const NAMING = ['alternate', 'canonical', 'license'];

describe.each(SITES)('The site $name', (site) => {
  const { pages, base } = site;

  it.each(pages)('states the security policy as the second element of the head: $file', (page) => {
    const [, second] = children(only(withTag(page.elements, 'head'), 'heads'));
    expect(second?.tagName).toBe('meta');
    expect(second?.attrs).toEqual([
      { name: 'http-equiv', value: 'Content-Security-Policy' },
      { name: 'content', value: POLICY },
    ]);
  });

  it('has no script, style or handler inline on any page', () => {
    const inline = pages.flatMap(({ file, elements }) => [
      ...withTag(elements, 'style').map(() => `${file}: <style>`),
      ...withTag(elements, 'script')
        .filter((script) => !isData(script))
        .filter((script) => !attribute(script, 'src') || textOf(script).trim() !== '')
        .map((script) => `${file}: <script>${textOf(script).slice(0, 60)}`),
      ...elements.flatMap(({ tagName, attrs }) =>
        attrs
          .filter(({ name }) => name === 'style' || name.startsWith('on') || name === 'srcdoc')
          .map(({ name, value }) => `${file}: <${tagName} ${name}="${value}">`),
      ),
    ]);
    expect(inline).toEqual([]);
  });

  it('has data inline only where no word of it could end the script', () => {
    const data = pages.flatMap(({ elements }) => withTag(elements, 'script').filter(isData));
    expect(data.length).toBeGreaterThan(0);
    expect(data.filter((script) => /</.test(textOf(script)))).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const foreign = pages.flatMap(({ file, address, elements }) => {
      const links = withTag(elements, 'link').filter(
        (link) => !NAMING.includes(attribute(link, 'rel') ?? ''),
      );
      const loaded = [...links, ...withTag(elements, ...LOADING)].flatMap(addressesIn);
      expect(loaded.length, file).toBeGreaterThan(0);
      return loaded.filter((target) => !isOwn(site, address, target));
    });
    const fromStyles = filesEnding(site, /\.(?:css|svg)$/).flatMap((file) =>
      addressesInCss(bytesOf(site, file).toString('utf8')).filter(
        (target) => !isOwn(site, base + file, target),
      ),
    );
    expect([...foreign, ...fromStyles]).toEqual([]);
  });

  it('sends the same policy, and what only a header can say, with every file', () => {
    const rules = bytesOf(site, '_headers')
      .toString('utf8')
      .split(/\n(?=\S)/);
    const forAll = rules.find((rule) => rule.startsWith(`${base}*\n`)) ?? '';
    expect(forAll.split('\n').slice(1)).toEqual([
      `  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      expect.stringMatching(
        /^ {2}Permissions-Policy: .*camera=\(\).*microphone=\(\).*geolocation=\(\)/,
      ),
    ]);
  });

  it('sends every capture as plain text', () => {
    expect(bytesOf(site, '_headers').toString('utf8')).toContain(
      `${base}captures/*\n  Content-Type: text/plain; charset=utf-8\n`,
    );
  });
});

// The browser does not run a script of this type, so the policy does not concern it.
function isData(script: HtmlElement): boolean {
  return attribute(script, 'type') === 'application/ld+json' && !attribute(script, 'src');
}
