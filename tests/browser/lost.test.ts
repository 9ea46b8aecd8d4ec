import { describe, expect, it } from 'vitest';
import { eventually, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

describe('the page for an address that leads nowhere', () => {
  it.each([
    ['/comment/5', 'Comment 5', '/c/5/'],
    ['/threads/chinatak/#c5', 'Read it in the thread', `${THREAD}#c5`],
  ])('offers the nearest: %s', async (path, name, href) => {
    const page = await visit(path);
    const way = page.getByRole('status').getByRole('link', { name });
    expect(await way.getAttribute('href')).toBe(href);
    await way.click();
    await page.waitForURL(`**${href}`);
    expect(await page.title()).not.toContain('Nothing is filed here');
  });

  it('says when no comment has the number', async () => {
    const page = await visit('/c/99999/');
    await page.getByText('No comment has the number 99999. The highest is 21.').waitFor();
  });

  it('stays as it is when nothing is near, or the list is not to be had', async () => {
    const page = await visit('/no/such/page/');
    expect(await page.getByRole('main').getByRole('status').textContent()).toBe('');
    await page.route('**/addresses.json', (route) => route.abort());
    await page.goto('/c/0005/');
    await page.getByRole('link', { name: 'All threads' }).waitFor();
    expect(await page.getByRole('main').getByRole('status').textContent()).toBe('');
  });
});

describe('a thread without the comment that the address names', () => {
  it('says so and brings it into view, until another address is followed', async () => {
    const page = await visit(`${THREAD}#c99`);
    const said = page.getByText('No comment has the number 99. The highest is 21.');
    await said.waitFor();
    await eventually(() => said.evaluate((p) => p.getBoundingClientRect().top > 0)).toBe(true);
    await page.evaluate(() => {
      location.hash = '#c5';
    });
    await said.waitFor({ state: 'detached' });
  });
});
