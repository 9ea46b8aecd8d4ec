import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHostile, hostileContent } from '../support/hostile-archive.ts';
import { type HostileSite, openHostileSite, usualKinds } from '../support/hostile-site.ts';
import { batched, payloads } from '../support/hostile-text.ts';
import { removeFolder } from '../support/removed-site.ts';

const OUT = join('.cache', `test-hostile-${process.pid}`);
/** Attack strings to a comment, a title, a name and a query; `npm run bench -- hostile` gives each pages of its own. */
const EACH = 64;

let site: HostileSite | undefined;
const content = hostileContent(EACH);

beforeAll(async () => {
  const [usual] = await Promise.all([
    usualKinds(process.env['SITE_DIST'] || 'dist'),
    buildHostile(content.folder, OUT),
  ]);
  site = await openHostileSite(OUT, usual);
}, 300_000);

afterAll(async () => {
  await site?.close();
  content.remove();
  removeFolder(OUT);
});

describe('hostile words', () => {
  it('do nothing and make nothing in comments, names, titles, quotations and queries', async () => {
    const queries = batched(payloads, 3 * EACH).map((batch) => batch.join(' '));
    const harm = await site?.harmAt([
      ...['/', '/threads/', '/recent/', '/dates/', '/authors/', '/themes/money/', '/map/'],
      ...['/search/', '/data/', '/404.html'],
      ...content.threads.map((thread) => `/threads/${thread}/`),
      ...content.threads.flatMap((_, index) => (index % 8 === 0 ? `/c/${2 * index + 1}/` : [])),
      ...queries.map((q) => `/search/?${new URLSearchParams({ q })}`),
    ]);
    expect(harm).toEqual([]);
  }, 240_000);

  it('would open a hundred dialogs, ask other hosts and lead away without sanitiser and policy', async () => {
    const harm = await site?.control(100);
    expect(harm?.dialogs.length).toBeGreaterThanOrEqual(100);
    expect(harm?.requests.join('\n')).toContain('evil.example');
    expect(harm?.navigations).not.toEqual([]);
  }, 120_000);
});
