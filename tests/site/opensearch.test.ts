import { describe, expect, it } from 'vitest';
import { fileAt } from '../support/addresses.ts';
import { bytesOf, SITES } from '../support/built-site.ts';
import { elementsOf } from '../support/html.ts';
import { ancestors, attribute, only, withTag } from '../support/page-elements.ts';

describe.each(SITES)('The site $name', (site) => {
  it('describes its search to browsers in the head of every page', () => {
    for (const { file, address, elements } of site.pages) {
      const links = withTag(elements, 'link').filter((link) => attribute(link, 'rel') === 'search');
      const link = only(links, `descriptions of search in ${file}`);
      expect(ancestors(link)[0]?.tagName).toBe('head');
      expect(attribute(link, 'type')).toBe('application/opensearchdescription+xml');
      expect(attribute(link, 'title')).toBe('The H200 Debate');
      expect(fileAt(site, address, attribute(link, 'href') ?? ''), file).toBe('opensearch.xml');
    }
  });

  it('has a description with a short name, and an address on its search page', () => {
    const xml = bytesOf(site, 'opensearch.xml').toString('utf8');
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<OpenSearchDescription /);
    const elements = elementsOf(xml);
    const named = (name: string) => elements.filter((element) => element.name === name);
    // OpenSearch 1.1, draft 6: at most 16 and 1024 characters.
    expect(named('shortname').map(({ text }) => text.length <= 16)).toEqual([true]);
    expect(named('description').map(({ text }) => text.length <= 1024)).toEqual([true]);
    const [url, ...others] = named('url');
    expect(others).toEqual([]);
    expect(url?.attributes).toEqual({
      type: 'text/html',
      template: `${site.origin}${site.base}search/?q={searchTerms}`,
    });
    const [image] = named('img');
    expect(image?.text).toBe('');
    const [, favicon = ''] = /<Image [^>]*>([^<]*)<\/Image>/.exec(xml) ?? [];
    expect(fileAt(site, site.base, favicon)).toBe('favicon.svg');
  });
});
