import { join } from 'node:path';
import process from 'node:process';
import { buildHostile, hostileContent } from '../support/hostile-archive.ts';
import { openHostileSite, usualKinds } from '../support/hostile-site.ts';
import { payloads } from '../support/hostile-text.ts';
import { removeFolder } from '../support/removed-site.ts';

// Every attack string on pages of its own: `npm run bench -- hostile`; a number after it takes so many strings.
// Needs the archive's own site in dist/. Ends with 1 when a string does something, or the control does too little.
const OUT = join('.cache', 'bench-hostile');
const count = Math.min(Number(process.argv[3] ?? payloads.length), payloads.length);
const chosen = payloads.slice(0, count);

const content = hostileContent(1, chosen);
await buildHostile(content.folder, OUT);
const site = await openHostileSite(OUT, await usualKinds('dist'));
const harm = await site.harmAt([
  ...['/', '/threads/', '/themes/money/', '/map/'],
  ...content.threads.map((thread) => `/threads/${thread}/`),
  ...content.threads.map((_, index) => `/c/${2 * index + 1}/`),
  ...chosen.map((q) => `/search/?${new URLSearchParams({ q })}`),
]);
const control = await site.control();
await site.close();
content.remove();
removeFolder(OUT);

for (const line of harm) console.log(line);
console.log(
  `${chosen.length} strings, each in a comment, a name, a title, a quotation and a query.`,
);
console.log(
  `What they did: ${harm.length} things (dialogs, navigations, requests, refusals, parts).`,
);
console.log(
  `Without sanitiser and policy, all ${payloads.length}: ${control.dialogs.length} dialogs, ` +
    `${control.requests.length} requests elsewhere, ${control.navigations.length} navigations.`,
);
if (harm.length > 0 || control.dialogs.length < 100) process.exitCode = 1;
