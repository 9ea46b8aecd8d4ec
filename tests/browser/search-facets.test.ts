import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  asked,
  countBeside,
  facet,
  foundAfter,
  listed,
  orders,
  outcome,
  withThreads,
} from '../support/search-page.ts';
import { eventually, found, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Every checkbox of the page. */
function boxes(page: Page) {
  return page
    .locator('.facets input')
    .evaluateAll((inputs) =>
      inputs.flatMap((input) =>
        input instanceof HTMLInputElement
          ? [{ name: input.name, value: input.value, disabled: input.disabled }]
          : [],
      ),
    );
}

const check = (page: Page, name: string, value: string) =>
  foundAfter(page, () => facet(page, name, value).check());
const uncheck = (page: Page, name: string, value: string) =>
  foundAfter(page, () => facet(page, name, value).uncheck());

/** Expects every checkbox, or those of one group, chosen alone, to list as many comments as it says. */
async function expectTrueCounts(page: Page, group?: string): Promise<void> {
  const all = (await boxes(page)).filter(({ name }) => group === undefined || name === group);
  expect(all.some(({ disabled }) => disabled)).toBe(true);
  for (const { name, value, disabled } of all) {
    const count = await countBeside(page, name, value);
    expect(disabled, `${name}=${value}: ${count}`).toBe(count === 0);
    if (disabled) continue;
    expect(await check(page, name, value), `${name}=${value}`).toHaveLength(count);
    await uncheck(page, name, value);
  }
}

describe('the filters of the search page', () => {
  it('each list as many comments as they say, and cannot be chosen where they would list none', async () => {
    const page = await visit('/search/?q=chips');
    await listed(page);
    await expectTrueCounts(page);
    expect(await found(page)).toHaveLength(7);
  });

  it('count what is left by what is chosen in another group', async () => {
    const page = await visit('/search/?q=china&stance=for');
    await listed(page);
    await expectTrueCounts(page, 'theme');
    for (const stance of await page.locator('.result-meta .st').allInnerTexts())
      expect(stance).toBe('For selling');
  });

  it('list any of a group and all of the groups, in the address, kept by reload and Back', async () => {
    const page = await visit('/search/?q=china');
    await listed(page);
    const all = await found(page);
    const readers = await check(page, 'by', 'reader');
    const risk = await check(page, 'theme', 'risk');
    expect(readers).toEqual(expect.arrayContaining(risk));
    await uncheck(page, 'theme', 'risk');
    const money = await check(page, 'theme', 'money');
    const either = await check(page, 'theme', 'risk');
    expect(either).toEqual(
      readers.filter((number) => risk.includes(number) || money.includes(number)),
    );
    expect(await asked(page)).toBe('?q=china&theme=risk&theme=money&by=reader');
    await page.reload();
    await eventually(() => found(page)).toEqual(either);
    expect(await facet(page, 'theme', 'money').isChecked()).toBe(true);
    expect(await facet(page, 'by', 'reader').isChecked()).toBe(true);
    expect(await foundAfter(page, () => page.goBack())).toEqual(money);
    expect(await facet(page, 'theme', 'risk').isChecked()).toBe(false);
    for (const [name, value] of [
      ['theme', 'money'],
      ['by', 'reader'],
    ] as const)
      await uncheck(page, name, value);
    expect(await found(page)).toEqual(all);
    expect(await asked(page)).toBe('?q=china');
  });

  it('tell nothing where their counts are of another query for long', async () => {
    const page = await visit('/search/?q=china', {
      before: (page) =>
        page.addInitScript(() => {
          const wait = window.setTimeout.bind(window);
          // Once told so, no second listing comes, and with it no new counts.
          const setTimeout = (action: () => void, pause = 0) =>
            document.body?.dataset['held'] && pause === 32 ? 0 : wait(action, pause);
          Object.assign(window, { setTimeout });
        }),
    });
    expect(await countBeside(page, 'stance', 'for')).toBeGreaterThan(0);
    await page.evaluate(() => {
      document.body.dataset['held'] = 'yes';
    });
    await page.locator('form.query input').fill('compute');
    const count = page.locator('.facet:has(input[name="stance"][value="for"]) .facet-count');
    await eventually(() => count.textContent()).toBe('');
    expect(await facet(page, 'stance', 'against').isEnabled()).toBe(true);
  });

  it('that are folded away count once they are opened, and then with every letter', async () => {
    const slugs = Array.from({ length: 99 }, (_, at) => `thread-${at}`);
    const page = await visit('/search/?q=chips', {
      before: (page) =>
        page.route(/\/search\/(\?.*)?$/, async (route) => {
          const response = await route.fetch();
          const threads = [...slugs, 'chinatalk-h200'].map((slug) => ({ slug, title: slug }));
          await route.fulfill({ response, body: withThreads(await response.text(), threads) });
        }),
    });
    const counts = page.locator('.more-values .facet-count');
    const none = slugs.slice(12).map(() => '0');
    await listed(page);
    expect((await counts.allTextContents()).join('')).toBe('');
    await page.locator('.more-values summary').click();
    await eventually(() => counts.allTextContents()).toEqual([...none, '7']);
    expect(await facet(page, 'thread', 'thread-98').isDisabled()).toBe(true);
    const now = await foundAfter(page, () => page.locator('form.query input').fill('compute'));
    await eventually(() => counts.allTextContents()).toEqual([...none, String(now.length)]);
    await check(page, 'thread', 'chinatalk-h200');
    expect(await asked(page)).toContain('thread=chinatalk-h200');
  });

  it('narrow the whole archive when nothing is typed', async () => {
    const page = await visit('/search/?by=host');
    await listed(page);
    expect(await found(page)).toHaveLength(
      await page.locator('.result-meta bdi', { hasText: 'The host' }).count(),
    );
    for (const who of await page.locator('.result-meta bdi').allInnerTexts())
      expect(who).toBe('The host');
    await uncheck(page, 'by', 'host');
    expect(await outcome(page)).toMatch(/^Search \d+ comments/);
    expect(await page.locator('.facets').isVisible()).toBe(false);
  });

  it('ignore what the address asks for but is no filter', async () => {
    const odd =
      'stance=againts&theme=&thread=elsewhere&by=someone&is=reply&colour=red&order=up&show=-1';
    const page = await visit(`/search/?q=chips&${odd}`);
    await listed(page);
    expect(await found(page)).toHaveLength(7);
    expect(await page.locator('.facets input:checked').count()).toBe(0);
    await foundAfter(page, () => facet(page, 'stance', 'for').check());
    expect(await asked(page)).toBe('?q=chips&stance=for');
  });

  it('that leave nothing are named as the way out', async () => {
    const page = await visit('/search/?q=compute&stance=against');
    const out = page.getByRole('link', { name: 'Search without the filters' });
    await out.click();
    await eventually(() => found(page)).toContain(5);
    expect(await asked(page)).toBe('?q=compute');
  });

  it('and results tell nothing of stances and themes while the editor’s labels are hidden', async () => {
    const page = await visit('/search/?q=china', {
      before: (page) => page.addInitScript(() => localStorage.setItem('labels', 'off')),
    });
    await listed(page);
    expect(await page.evaluate(() => document.documentElement.dataset['labels'])).toBe('off');
    const words = /for selling|against selling|no stance|mixed|zero-sum|holding back/i;
    for (const part of ['.search-rail', '.reading', '.outcome'])
      expect(await page.locator(part).innerText()).not.toMatch(words);
    expect(await orders(page)).toEqual(['Most relevant first']);
    for (const group of ['stance', 'theme'])
      expect(await page.locator(`.facets input[name="${group}"]`).first().isVisible()).toBe(false);
    expect(await facet(page, 'by', 'host').isVisible()).toBe(true);
    expect(await page.locator('search-page :is(.g, .st)').filter({ visible: true }).count()).toBe(
      0,
    );
  });
});
