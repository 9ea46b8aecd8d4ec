import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asLarge } from '../support/search-page.ts';
import { eventually, found, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Notes the files of search that pages ask for from now on. */
function noteRequests() {
  const names: string[] = [];
  const before = async (page: Page) => {
    page.on('request', (request) => {
      const [, name] =
        /\/(index-(?!large)|vocabulary-|search-worker|mark-words|[a-z]+(?=(?:-\d+)*\.bin$))[^/]*$/.exec(
          request.url(),
        ) ?? [];
      if (name !== undefined) names.push(name);
    });
  };
  return { names, before };
}

describe('the files of search', () => {
  it('are asked for once on the search page, however much is typed', async () => {
    const { names, before } = noteRequests();
    const page = await visit('/search/', { before });
    await page.keyboard.type('zero sum game');
    await eventually(() => found(page)).toContain(5);
    expect(names).toEqual(['index-']);
    expect(page.workers()).toEqual([]);
  });

  it('are asked for by a worker where the index is large: those that hold what was typed', async () => {
    const { names, before } = noteRequests();
    const page = await visit('/search/', {
      before: async (page) => {
        await asLarge(page);
        await before(page);
      },
    });
    await page.keyboard.type('zero sum game');
    await eventually(() => found(page)).toContain(5);
    const [worker, ...others] = page.workers();
    expect(worker?.url()).toContain('search-worker');
    expect(others).toEqual([]);
    expect(names[0]).toBe('search-worker');
    expect(names.filter((name) => name === 'texts')).not.toEqual([]);
    await eventually(async () => [...new Set(names.slice(1))].toSorted()).toEqual(
      ['terms', 'themes', 'texts', 'stances', 'flags', 'threads'].toSorted(),
    );
  });

  it('are asked for on no other page, but for what a thread needs to mark words', async () => {
    const { names, before } = noteRequests();
    const page = await visit('/', { before });
    for (const path of ['/c/5/', THREAD, `${THREAD}?q=`]) {
      await page.goto(path);
      expect(names, path).toEqual([]);
    }
    await page.goto(`${THREAD}?q=zero+sum`);
    await page.getByRole('button', { name: 'Clear the marks' }).waitFor();
    expect(names).toEqual(['mark-words', 'vocabulary-']);
  });
});

describe('the description for the search of a browser', () => {
  it('is well-formed, and its address finds what a reader types into the browser', async () => {
    const page = await visit('/about/', { bypassCSP: true });
    const [error, ...templates] = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('head link[rel="search"]');
      const xml = await (await fetch(link?.href ?? '')).text();
      const read = new DOMParser().parseFromString(xml, 'text/xml');
      const urls = [...read.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', 'Url')];
      const wrong = read.querySelector('parsererror')?.textContent ?? '';
      return [wrong, ...urls.map((url) => url.getAttribute('template') ?? '')];
    });
    expect(error).toBe('');
    expect(templates).toHaveLength(1);
    const address = new URL((templates[0] ?? '').replace('{searchTerms}', 'zero%20sum'));
    await page.goto(address.pathname + address.search);
    await eventually(() => found(page)).toEqual(expect.arrayContaining([5, 7]));
  });
});

describe('every example of what can be typed', () => {
  it('finds a comment, or says why it finds none', async () => {
    const page = await visit('/search/');
    const examples = page.locator('.help dt a');
    const addresses = await examples.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      await page.evaluate((address) => {
        document.querySelector('.outcome')?.replaceChildren();
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address);
      await page.locator('.outcome > *').first().waitFor();
      const notes = await page.locator('.reading').innerText();
      if (notes.includes('left out for having no date')) continue;
      expect(await found(page), address ?? '').not.toEqual([]);
      expect(notes, address ?? '').not.toContain('Left out');
    }
  });
});
