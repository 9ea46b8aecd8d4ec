import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serveFolder } from '../../scripts/static-host.ts';
import { chromiumPath } from '../support/chromium.ts';
import { PAGE_TYPES } from '../support/site-browser.ts';

// Lighthouse's scores of six types of page on a phone's connection, served from this machine: `npm run bench -- lighthouse`.
// It is fetched by npm when this runs: its 114 packages, 176 MB, are more than all others together.
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = ['home', 'thread', 'comment', 'theme', 'map', 'search'];
/** What each score must reach, of 100. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});

if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
const host = await serveFolder('dist', '/', 0, true);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const env = { ...process.env, CHROME_PATH: await chromiumPath() };
const rows: Record<string, Record<string, number>> = {};
for (const { name, path } of PAGE_TYPES.filter((page) => PAGES.includes(page.name))) {
  const file = join(folder, `${name}.json`);
  // Not in step with this process, which serves the pages.
  await promisify(execFile)(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', host.origin + path],
      ...['--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting'],
      `--only-categories=${Object.keys(LEAST).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    { env },
  );
  const { categories, audits } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scores = Object.keys(LEAST).map(
    (category) => [category, Math.round((categories[category]?.score ?? 0) * 100)] as const,
  );
  rows[name] = Object.fromEntries(scores);
  for (const { title, score, displayValue = '' } of Object.values(audits))
    if (score !== null && score < 0.9) console.log(`${name}: ${title} (${score}) ${displayValue}`);
}
rmSync(folder, { recursive: true });
await host.close();
console.table(rows);
const low = Object.entries(rows).filter(([, row]) =>
  Object.entries(LEAST).some(([category, least]) => (row[category] ?? 0) < least),
);
if (low.length > 0) {
  console.error(`Below ${JSON.stringify(LEAST)}: ${low.map(([name]) => name).join(', ')}.`);
  process.exitCode = 1;
}
