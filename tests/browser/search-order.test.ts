import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { times, withComments } from '../support/fat-index.ts';
import {
  asked,
  facet,
  foundAfter,
  listed,
  orders,
  outcome,
  reading,
} from '../support/search-page.ts';
import { eventually, found, shownText, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

const order = (page: Page) => page.getByRole('combobox', { name: 'Order' });
const stances = (page: Page) => page.locator('.result-meta .st').allInnerTexts();
const press = (page: Page, name: string | RegExp) =>
  foundAfter(page, () => page.getByRole('button', { name }).click());

describe('the order of the results', () => {
  it('is chosen beside them, stands in the address, and comes back by Back', async () => {
    const page = await visit('/search/?q=lose+the+race');
    await listed(page);
    const best = await found(page);
    expect(await orders(page)).toEqual([
      'Most relevant first',
      'For selling first',
      'Against selling first',
    ]);
    const sided = await foundAfter(page, () => order(page).selectOption('against-first'));
    expect(await asked(page)).toBe('?q=lose+the+race&order=against-first');
    expect(sided.toSorted()).toEqual(best.toSorted());
    const sides = (await stances(page)).map((side) => side === 'Against selling');
    expect(sides).toEqual(sides.toSorted((a, b) => Number(b) - Number(a)));
    await page.reload();
    await eventually(() => found(page)).toEqual(sided);
    expect(await order(page).inputValue()).toBe('against-first');
    await foundAfter(page, () => order(page).selectOption('best'));
    expect(await foundAfter(page, () => page.goBack())).toEqual(sided);
  });

  it('puts under “only some of it” no comment that matches all of it', async () => {
    const page = await visit('/search/?q=lose+the+race&order=for-first');
    await listed(page);
    const below = page.locator('.fewer ~ li[data-comment]');
    const numbers = await below.evaluateAll((items) =>
      items.map((item) => Number(item.getAttribute('data-comment'))),
    );
    for (const whole of [3, 4, 6]) expect(numbers).not.toContain(whole);
  });

  it('is by date only where there are dates, those without one last', async () => {
    const page = await visit('/search/?q=gadget', {
      before: withComments(
        { word: 'gadget', date: '2026-01-02' },
        { word: 'gadget', date: '2025-12-31T10:00:00Z' },
        { word: 'gadget' },
      ),
    });
    await listed(page);
    expect(await orders(page)).toContain('Newest first');
    expect(await foundAfter(page, () => order(page).selectOption('newest'))).toEqual([22, 23, 24]);
    expect(await foundAfter(page, () => order(page).selectOption('oldest'))).toEqual([23, 22, 24]);
    expect(await asked(page)).toBe('?q=gadget&order=oldest');
  });
});

describe('results of one side', () => {
  it('are said to be, and either side can be put first', async () => {
    const page = await visit('/search/?q=gadget', {
      before: withComments(...times(9, { word: 'gadget', stance: 'for' }), {
        word: 'gadget',
        stance: 'against',
      }),
    });
    await listed(page);
    expect(await shownText(page.locator('.one-sided'))).toMatch(
      /^9 of the first 10 are for selling\./,
    );
    await press(page, 'Against selling first');
    expect(await asked(page)).toContain('order=against-first');
    expect((await stances(page))[0]).toBe('Against selling');
    expect(await page.locator('.one-sided').count()).toBe(0);
    await foundAfter(page, () => page.goBack());
    await press(page, 'For selling first');
    expect(await order(page).inputValue()).toBe('for-first');
  });
});

describe('many results', () => {
  it('of one thread are shown twenty at a time, which the address keeps', async () => {
    const page = await visit('/search/?q=gadget', {
      before: withComments(...times(43, { word: 'gadget' })),
    });
    await listed(page);
    expect(await found(page)).toHaveLength(20);
    expect(await press(page, 'Show 20 more of 23')).toHaveLength(40);
    expect(await press(page, /^Show the last 3/)).toHaveLength(43);
    expect(await asked(page)).toBe('?q=gadget&show=60');
    await page.reload();
    await eventually(() => found(page)).toHaveLength(43);
    expect(await page.getByRole('button', { name: /^Show/ }).count()).toBe(0);
  });

  it('of several threads are grouped by thread, three of each, the rest a step away', async () => {
    const page = await visit('/search/?q=gadget&is=unanswered', {
      before: withComments(
        ...times(9, { word: 'gadget', thread: 'elsewhere' }),
        ...times(14, { word: 'gadget' }),
      ),
    });
    await listed(page);
    expect(await found(page)).toHaveLength(6);
    const heads = await page.locator('.group-head').allInnerTexts();
    expect(heads.join('\n')).toContain('Another thread 6 more in this thread');
    expect(await press(page, '11 more in this thread')).toHaveLength(14);
    expect(await page.locator('.group-head').count()).toBe(0);
  });

  it('of one thread keep the other filters, and check the box of the thread', async () => {
    const page = await visit('/search/?q=gadget&is=unanswered', {
      before: withComments(
        ...times(9, { word: 'gadget', thread: 'elsewhere' }),
        ...times(14, { word: 'gadget' }),
      ),
    });
    await listed(page);
    await press(page, '11 more in this thread');
    expect(await asked(page)).toBe('?q=gadget&thread=chinatalk-h200&is=unanswered');
    expect(await facet(page, 'thread', 'chinatalk-h200').isChecked()).toBe(true);
  });

  it('can be widened by the words of the first, which the page names and takes back', async () => {
    const page = await visit('/search/?q=compute');
    await listed(page);
    const few = await found(page);
    const more = await press(page, 'More arguments like these');
    expect(more.length).toBeGreaterThan(few.length);
    expect(more.slice(0, few.length).toSorted()).toEqual(few.toSorted());
    expect(await asked(page)).toBe('?q=compute&more=on');
    expect(await reading(page)).toMatch(/Added from the first results: \w+/);
    expect(await outcome(page)).not.toContain('More arguments like these');
    expect(await press(page, 'Without them')).toEqual(few);
  });

  it('cannot be widened where no word was asked for', async () => {
    const page = await visit('/search/?q=stance:for');
    await listed(page);
    expect(await outcome(page)).not.toContain('More arguments like these');
    expect(await page.locator('.one-sided').count()).toBe(0);
  });
});
