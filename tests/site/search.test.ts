import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fileAt } from '../support/addresses.ts';
import { bytesOf, filesEnding, pageIn, SITES } from '../support/built-site.ts';
import { attribute, only, readingOf, withClass, withTag } from '../support/page-elements.ts';
import { scriptsOf, withImports } from '../support/scripts.ts';
import { SEED_THREAD_PAGE } from '../support/seed.ts';

const vocabulary = z.array(
  z.strictObject({
    slug: z.string(),
    term: z.string(),
    forms: z.array(z.string()),
    used: z.array(z.string()),
  }),
);

describe.each(SITES)('The site $name', (site) => {
  it('names its index on the search page, with its size, and on no other page', () => {
    const index = only(
      filesEnding(site, /^search\/index-/).length === 1
        ? withTag(pageIn(site, 'search/index.html').elements, 'search-page')
        : [],
      'indexes',
    );
    const file = fileAt(site, '/', attribute(index, 'data-index') ?? '') ?? '';
    expect(file).toMatch(/^search\/index-[\da-f]{10}\.json$/);
    expect(Number(attribute(index, 'data-size'))).toBe(
      Math.ceil(bytesOf(site, file).length / 1024),
    );
    const others = site.pages.filter(({ html }) => html.includes('search/index-'));
    expect(others.map((page) => page.file)).toEqual(['search/index.html']);
  });

  it('names the vocabulary on the page of a thread and on no other', () => {
    const named = site.pages.filter(({ html }) => html.includes('search/vocabulary-'));
    expect(named.map(({ file }) => file)).toEqual([SEED_THREAD_PAGE]);
    const [file = ''] = filesEnding(site, /^search\/vocabulary-[\da-f]{10}\.json$/);
    const terms = vocabulary.parse(JSON.parse(bytesOf(site, file).toString('utf8')));
    expect(terms.find(({ slug }) => slug === 'zero-sum')?.used).toContain('0 sum');
  });

  it('loads nothing of search on other pages, on its own a shell of 12 KB, and in a worker 14 KB for first results', () => {
    const worker = filesEnding(site, /search-worker.*\.js$/);
    expect(worker).toHaveLength(1);
    for (const page of site.pages)
      expect(
        withImports(site, scriptsOf(site, page), true).filter((file) => worker.includes(file)),
      ).toEqual([]);
    const scriptsAt = (file: string) =>
      withImports(site, scriptsOf(site, pageIn(site, file)), false);
    const everywhere = scriptsAt('about/index.html');
    const shell = scriptsAt('search/index.html').filter((file) => !everywhere.includes(file));
    const weigh = (files: string[]) =>
      files.reduce((sum, file) => sum + brotliCompressSync(bytesOf(site, file)).length, 0);
    expect(weigh(shell)).toBeLessThanOrEqual(12 * 1024);
    expect(weigh(withImports(site, worker, false))).toBeLessThanOrEqual(14 * 1024);
    // Operators and facets, phrases, and what is likely meant come when they are needed.
    expect(withImports(site, worker, true).length).toBe(4);
  });

  it('hides on the search page every control that needs a script, and no word', () => {
    const { elements } = pageIn(site, 'search/index.html');
    for (const hidden of ['query', 'facets', 'order', 'filter-button'])
      expect(attribute(only(withClass(elements, hidden), hidden), 'hidden'), hidden).toBe('');
    expect(
      attribute(
        only(
          withTag(elements, 'dialog').filter((one) => attribute(one, 'class') === 'filter-dialog'),
          'dialogs',
        ),
        'open',
      ),
    ).toBeUndefined();
    expect(readingOf(only(withTag(elements, 'noscript'), 'noscript'))).toContain(
      'Search needs JavaScript.',
    );
  });
});
