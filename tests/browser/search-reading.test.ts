import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../support/entries.ts';
import { announced, asked, foundAfter, outcome, reading } from '../support/search-page.ts';
import { seedComments, seedLines } from '../support/seed.ts';
import { eventually, found, searchBox, shownText, siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Searches for other words on the page as it is. */
async function look(page: Page, typed: string): Promise<number[]> {
  return foundAfter(page, () => searchBox(page).fill(typed));
}

/** The words of a comment. */
function words(number: number): string {
  return seedComments
    .filter((comment) => comment.number === number)
    .map((comment) => seedLines(comment).join(' '))
    .join();
}

describe('what the search page announces', () => {
  it('says how many of all comments match, and how many only in part', async () => {
    const page = await visit('/search/?q=zero+sum');
    await eventually(() => announced(page)).toBe('6 of 21 comments match “zero sum”');
    expect(await found(page)).toHaveLength(6);
    await look(page, 'lose the race');
    await eventually(() => announced(page)).toMatch(
      /^3 of 21 comments match “lose the race”, \d more only some of it$/,
    );
    expect(await announced(page)).toContain(`, ${(await found(page)).length - 3} more`);
    expect(await outcome(page)).toContain('These match only some of it.');
    await look(page, 'treaty japan');
    await eventually(() => announced(page)).toBe(
      '1 of 21 comments matches “treaty japan”, 1 more only some of it',
    );
    await look(page, 'lose xylophone');
    await eventually(() => announced(page)).toMatch(
      /^No comment matches all of “lose xylophone”; \d+ of 21 comments match some of it$/,
    );
    await look(page, 'xyzzy');
    await eventually(() => announced(page)).toBe('No comment matches “xyzzy”');
    await look(page, 'like:8');
    await eventually(() => announced(page)).toMatch(
      /^\d+ of 21 comments share words with comment 8$/,
    );
    expect(await found(page)).not.toContain(8);
    await look(page, '…');
    await eventually(() => announced(page)).toBe('No word to look for.');
  });
});

describe('the line above the results', () => {
  it('tells what was looked for, left out and asked of a comment', async () => {
    const page = await visit('/search/?q=lose+the+race');
    await eventually(() => reading(page)).toContain('Looked for lose, and words');
    expect(await reading(page)).toContain('words that begin with race');
    expect(await reading(page)).toContain('Too common to look for: the.');
    await look(page, '"zero sum" -mind stance:for in:own');
    expect(await reading(page)).toContain(
      'Looked for “zero sum”, without mind, only stance:for, in:own.',
    );
    await look(page, 'like:8');
    expect(await reading(page)).toMatch(/^Words of comment 8: .*\bcountry\b/);
    await look(page, 'china before:2026');
    expect(await reading(page)).toContain('21 comments left out for having no date.');
  });

  it('names what the glossary adds, which a switch leaves out, and Back brings back', async () => {
    const page = await visit('/search/?q=zero+sum');
    await eventually(() => reading(page)).toContain(
      'By the glossary, for zero sum also 0 sum, zero-sum game. Only what I typed',
    );
    const all = await found(page);
    const only = page.getByRole('button', { name: 'Only what I typed' });
    const without = await foundAfter(page, () => only.click());
    expect(await asked(page)).toBe('?q=zero+sum&vocabulary=off');
    expect(await reading(page)).toContain('Without other names from the glossary.');
    expect(await page.locator('li[data-comment="1"] mark').allInnerTexts()).not.toContain('0 sum');
    await page.reload();
    await eventually(() => found(page)).toEqual(without);
    const both = page.getByRole('button', { name: 'With them' });
    expect(await foundAfter(page, () => both.click())).toEqual(all);
    expect(await asked(page)).toBe('?q=zero+sum');
    expect(await foundAfter(page, () => page.goBack())).toEqual(without);
  });

  it('names the glossary’s own term where no comment holds another form, and words that stand nowhere', async () => {
    const page = await visit('/search/?q=JH+xyzzy');
    await eventually(() => reading(page)).toContain('Nothing for xyzzy.');
    expect(await reading(page)).toContain('By the glossary, jh is Jensen Huang. Only what I typed');
  });

  it('reads a pasted comment as a text, cuts it to its best words, and offers either side', async () => {
    const page = await visit('/search/');
    await look(page, words(5));
    const sides = page.locator('.one-sided');
    await eventually(() => reading(page)).toMatch(
      /only the most telling were looked for, without \d+ others/,
    );
    expect(await reading(page)).toContain('Quotation marks in so long a text ask for no exact');
    expect(await shownText(sides)).toMatch(/^Find counter-arguments: put the side/);
    const count = (await found(page)).length;
    expect(count).toBeGreaterThan(5);
    await eventually(() => announced(page)).toMatch(
      /“Because we're all operating under the assumption that China's gain is .{0,20}…”/,
    );
    const against = page.getByRole('button', { name: 'Against selling first' });
    const sided = await foundAfter(page, () => against.click());
    expect(sided).toHaveLength(count);
    expect(labelsOf(sided[0] ?? 0).stance).toBe('against');
    expect(await asked(page)).toContain('order=against-first');
  });

  it('says which word is shown in place of one that stands nowhere', async () => {
    const page = await visit('/search/?q=chian');
    await eventually(() => reading(page)).toContain('Nothing for chian; showing china.');
    expect(await found(page)).toContain(5);
    expect(await reading(page), 'the word was replaced').not.toContain('begin with chian');
  });

  it('names an unknown operator, value, date or comment, with the nearest that is known', async () => {
    const page = await visit('/search/?q=thme:money+china');
    await eventually(() => reading(page)).toContain(
      'Left out: thme:money, which is not something to search by; try theme:',
    );
    expect(await found(page), 'it is held against no comment').toContain(9);
    await look(page, 'china theme:mony ');
    expect(await reading(page)).toContain(
      'Left out: theme:mony, which is not known; try theme:money.',
    );
    await look(page, 'china stance:pro ');
    expect(await reading(page)).toContain(
      'try stance:for, stance:against, stance:mixed or stance:none.',
    );
    await look(page, 'china after:soon ');
    expect(await reading(page)).toContain('Left out: after:soon, which is not a date; try');
    await look(page, 'china like:99 ');
    expect(await reading(page)).toContain('Left out: like:99: there is no such comment.');
    await look(page, 'china qqqqqqq:x ');
    await page.locator('.reading').getByRole('link', { name: 'all you can type' }).click();
    expect(await page.locator('#help-head').evaluate((head) => head.matches(':target'))).toBe(true);
    expect(await found(page), 'the results stay').toContain(9);
  });

  it('looks for no word so common that it would be left out, in place of one that stands nowhere', async () => {
    const page = await visit('/search/?q=thet');
    await eventually(() => announced(page)).not.toBe('');
    expect(await reading(page)).not.toContain('showing the.');
  });
});
