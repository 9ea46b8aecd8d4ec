import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, found, PAGE_TYPES, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** Notes what the page asks for, and what its policy or its console complains of. */
function listen() {
  const requests: string[] = [];
  const complaints: string[] = [];
  const before = async (page: Page) => {
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused by policy: ${violatedDirective} ${blockedURI}`),
      );
    });
  };
  return { requests, complaints, before };
}

/** Those of the requests that go elsewhere. */
function leaving(page: Page, requests: string[]): string[] {
  const { origin } = new URL(page.url());
  return requests.filter((url) => new URL(url).origin !== origin);
}

describe('the pages', () => {
  it.each(PAGE_TYPES)(
    'ask nothing of another host and break no policy: $name',
    async ({ path }) => {
      const { requests, complaints, before } = listen();
      const page = await visit(path.replace('/no/such/page/', '/404.html'), { before });
      if (path.includes('?q=')) await page.locator('li[data-comment]').first().waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(requests.length).toBeGreaterThan(3);
      expect(leaving(page, requests)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('ask nothing of another host and break no policy while they are used', async () => {
    const { requests, complaints, before } = listen();
    const page = await visit('/', { before, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: /^Colour theme/ }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await page.goto('/search/');
    await page.keyboard.type('zero sum');
    await eventually(() => found(page)).toContain(5);
    await page.locator('li[data-comment="5"] a').click();
    await page.waitForURL(`**${THREAD}?q=zero+sum#c5`);
    await page.getByRole('button', { name: 'Clear the marks' }).click();
    await page.getByRole('button', { name: 'Fold all replies' }).click();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Cite comment 8' }).click();
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await page.locator('#cite8').getByText('Copied').waitFor();
    expect(leaving(page, requests)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the policy of the pages', () => {
  it('refuses a style attribute, a script from elsewhere and a request elsewhere', async () => {
    const { complaints, before } = listen();
    const page = await visit('/about/', { before });
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      const image = new Image();
      image.src = 'https://other.example/x.png';
      fetch('https://other.example/').catch(() => undefined);
    });
    for (const directive of ['style-src-attr', 'img-src', 'connect-src'])
      await eventually(() => complaints.join('\n')).toContain(`refused by policy: ${directive}`);
  });

  it('lets no text become a script or markup', async () => {
    const page = await visit('/about/');
    const attempts = await page.evaluate(() =>
      [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'),
        () => Object.assign(document.createElement('script'), { text: 'alert(1)' }),
        () => setTimeout('alert(1)'),
      ].map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch {
          return 'refused';
        }
      }),
    );
    expect(attempts).toEqual(['refused', 'refused', 'refused']);
  });
});
