import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN, payloads } from '../support/hostile-text.ts';
import { changesBy, endPauses, type Harm, noteHarm } from '../support/search-harm.ts';
import { listed } from '../support/search-page.ts';
import { eventually, found, searchBox, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Opens the search page, and notes from then on what must not happen. */
async function watched({ bypassCSP = false } = {}) {
  const noted: { harm?: Harm } = {};
  const page = await visit('/search/?q=chips', {
    bypassCSP,
    before: async (page) => {
      await endPauses(page);
      if (bypassCSP)
        await page.addInitScript(() => Object.assign(window, { alert: console.error }));
      noted.harm = await noteHarm(page);
    },
  });
  await listed(page);
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
  if (!noted.harm) throw new Error('nothing was noted');
  noted.harm.requests.length = 0;
  return { page, harm: noted.harm };
}

/** A search still finds what it should. */
async function expectUsable(page: Page): Promise<void> {
  await searchBox(page).fill('zero sum');
  await eventually(() => found(page)).toEqual(expect.arrayContaining([5, 7]));
}

describe('hostile words', () => {
  it('are text and nothing else, typed or in the address', async () => {
    for (const entrance of ['typed', 'in the address'] as const) {
      const { page, harm } = await watched();
      // Drawing every answer would take most of the time; what counts is what stands in the page.
      await page.evaluate(() => document.body.toggleAttribute('hidden', true));
      expect(await changesBy(page, payloads, entrance)).toEqual([]);
      await page.evaluate(() => document.body.toggleAttribute('hidden', false));
      await expectUsable(page);
      expect(harm).toEqual({ requests: [], complaints: [] });
    }
  });

  it('are text and nothing else when a link brings them', async () => {
    const step = Math.ceil(payloads.length / 20);
    const { page, harm } = await watched();
    for (const typed of payloads.filter((_, index) => index % step === 0)) {
      const address = `/search/?${new URLSearchParams({ q: typed })}`;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await eventually(() => page.locator('.outcome > *').count()).toBeGreaterThan(0);
      expect(await changesBy(page, [], 'typed'), typed).toEqual([]);
    }
    await expectUsable(page);
    const { origin } = new URL(page.url());
    const elsewhere = harm.requests.filter((url) => !url.startsWith(`${origin}/`));
    expect({ ...harm, requests: elsewhere }).toEqual({ requests: [], complaints: [] });
  });

  it('would be noticed if the page took them for markup', async () => {
    const { page, harm } = await watched({ bypassCSP: true });
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('form.query input');
      const place = document.querySelector('.reading');
      new MutationObserver(() => {
        if (place && place.textContent !== box?.value) place.innerHTML = box?.value ?? '';
      }).observe(document.querySelector('.outcome') ?? document, { childList: true });
    });
    // Without the policy a <base> would take the page's own addresses elsewhere, and the page would throw.
    const markup = OWN.filter((text) => !text.includes('<base'));
    expect((await changesBy(page, markup, 'typed')).length).toBeGreaterThan(markup.length / 2);
    await eventually(() => harm.complaints.join('\n')).toMatch(/^1$/m);
    await eventually(() => harm.requests.join('\n')).toContain('evil.example');
  });

  it('are text and nothing else on the thread page', async () => {
    const harm: Harm[] = [];
    const page = await visit('/about/', {
      before: async (page) => void harm.push(await noteHarm(page)),
    });
    const typed = OWN.join(' ');
    await page.goto(`${THREAD}?${new URLSearchParams({ q: typed })}`);
    await eventually(() => page.locator('.marking').first().textContent()).toContain(
      `“${typed.slice(0, 40)}`,
    );
    const made = page.locator('.marking *');
    expect(await made.evaluateAll((all) => all.map((e) => e.localName))).toEqual([
      'span',
      'button',
    ]);
    expect(harm.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('that name what to choose choose nothing, and break nothing', async () => {
    const chosen = ['stance', 'theme', 'by', 'is', 'has', 'thread', 'order', 'show', 'more'];
    const hostile = chosen.flatMap((name) => OWN.map((value): [string, string] => [name, value]));
    const { page } = await watched();
    await page.goto(`/search/?${new URLSearchParams([['q', 'zero sum'], ...hostile])}`);
    await eventually(() => found(page)).toEqual(expect.arrayContaining([5, 7]));
    expect(await changesBy(page, [], 'typed')).toEqual([]);
  });
});
