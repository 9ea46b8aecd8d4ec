import { describe, expect, it } from 'vitest';
import { type Run, runsOf, squeezed } from '../support/pdf.ts';
import { seedComments, seedLines } from '../support/seed.ts';
import { siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

/** The size of the commenters' words in print; nothing else has it (SPEC 17). */
const BODY = 10.5;

interface Printed {
  runs: Run[];
  /** The addresses of links that lead out of the archive. */
  leadingOut: string[];
}

/** The thread's page printed with some branches folded. */
async function printThread(javaScriptEnabled: boolean): Promise<Printed> {
  const page = await visit(THREAD, { javaScriptEnabled });
  const leadingOut = await page
    .locator('main a[href^="http"]:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const number of [1, 4, 17]) await page.locator(`#b${number} > details > summary`).click();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { runs: await runsOf(await page.pdf({ preferCSSPageSize: true })), leadingOut };
}

const textOf = (runs: Run[]) => squeezed(runs.map(({ text }) => text).join(' '));

describe.each([
  { scripts: 'with scripts', javaScriptEnabled: true },
  { scripts: 'without scripts', javaScriptEnabled: false },
])('a thread with folded branches, printed $scripts', ({ javaScriptEnabled }) => {
  let made: Promise<Printed> | undefined;
  const printed = () => {
    made ??= printThread(javaScriptEnabled);
    return made;
  };

  it('holds every comment word for word, in reading order, and nothing among the words', async () => {
    const { runs } = await printed();
    const words = runs.filter(({ size }) => Math.abs(size - BODY) < 0.1);
    expect(textOf(words)).toBe(squeezed(seedComments.flatMap(seedLines).join('')));
  });

  it('holds every number, in reading order', async () => {
    const { runs } = await printed();
    const numerals = runs.filter(({ text }) => /^\d+$/.test(text));
    const largest = Math.max(...numerals.map(({ size }) => size));
    const numbers = numerals.filter(({ size }) => size === largest);
    expect(numbers.map(({ text }) => Number(text))).toEqual(
      seedComments.map(({ number }) => number),
    );
  });

  it('holds whom each comment answers and what answers it', async () => {
    const text = textOf((await printed()).runs);
    const parents = seedComments.flatMap(({ parent }) => parent ?? []);
    const stated = [...text.matchAll(/replyto(\d+),inferred/g)].map(([, parent]) => Number(parent));
    expect(stated).toEqual(parents);
    for (const parent of new Set(parents)) {
      const replies = seedComments.filter((comment) => comment.parent === parent);
      const numbers = replies.map(({ number }) => number).join(',');
      expect(text).toContain(`Answeredby${numbers}`);
    }
    expect(text).not.toContain('Show');
  });

  it('holds the addresses of links in full, and its own', async () => {
    const { runs, leadingOut } = await printed();
    const text = textOf(runs);
    expect(leadingOut.length).toBeGreaterThan(8);
    for (const address of leadingOut) expect(text).toContain(address);
    expect(text).toContain('http://localhost:4321/threads/chinatalk-h200/');
    const own = /4321\/threads\/chinatalk-h200\/\(retrieved\d{1,2}[A-Z][a-z]+\d{4}\)/;
    if (javaScriptEnabled) expect(text).toMatch(own);
    else expect(text).not.toContain('(retrieved');
  });

  it('holds no navigation, no tools and no list of terms', async () => {
    const text = textOf((await printed()).runs);
    const tools = [
      'Themes Map About',
      'In this thread',
      'Search this thread',
      'Fold all',
      'Next opening',
      'Cite',
      'Download the data',
      'General Motors Ricardo',
    ];
    expect(tools.filter((tool) => text.includes(squeezed(tool)))).toEqual([]);
  });
});

describe.each([
  { paper: 'upright', width: 700 },
  { paper: 'across', width: 1040 },
])('a thread with folded branches, printed on paper $paper', ({ width }) => {
  it('has no line through its words', async () => {
    const page = await visit(THREAD, { viewport: { width, height: 1000 } });
    for (const number of [1, 3, 17]) await page.locator(`#b${number} > details > summary`).click();
    await page.emulateMedia({ media: 'print' });
    const crossed = await page.locator('article.c').evaluateAll((comments) =>
      comments.flatMap((comment) => {
        const { content, left } = getComputedStyle(comment, '::after');
        const words = comment.querySelector('.body')?.getBoundingClientRect().left ?? 0;
        const line = comment.getBoundingClientRect().left + Number.parseFloat(left);
        return content !== 'none' && line >= words ? [comment.id] : [];
      }),
    );
    expect(crossed).toEqual([]);
  });
});
