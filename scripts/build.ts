import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import config from '../astro.config.mjs';
import { countedApart } from '../src/apart.ts';
import { formatProblems } from '../src/archive/problem.ts';
import { checkFolder } from '../src/check-folder.ts';
import { recoverContent } from '../src/import/recover-content.ts';
import { headersFile } from '../src/layouts/headers.ts';
import { checkBuilt } from '../src/ledger/check-built.ts';
import { offlineCopy } from '../src/model/offline-copy.ts';
import { contentFolder, siteFrom } from '../src/site.ts';
import { costInWords, costOf, phaseClock } from './build-cost.ts';
import { lastSite } from './last-site.ts';
import { nextSite } from './next-site.ts';
import { writeDownloads } from './offline-zip.ts';
import { pageWriter } from './page-writer.ts';
import { progressOn } from './progress.ts';
import { finishReplacing, replaceSite } from './replace-site.ts';
import { writerInto } from './write-many.ts';

// Builds the site: `npm run build`. The old site in dist/ stays as it is until the new one is whole.
// --deploy refuses to build for the public without an address; --out names another folder than dist.
// --report writes what each phase cost as JSON. OFFLINE_ZIP=off leaves out the zip of all pages, for a quick build.
const { values } = parseArgs({
  options: {
    deploy: { type: 'boolean' },
    out: { type: 'string', default: 'dist' },
    report: { type: 'string' },
  },
});

// Whatever the shell says: as Astro's `DEV`, pages are loaded anew for each page, and say that there is no zip.
process.env['NODE_ENV'] = 'production';
// Astro lets a variable of this name decide `import.meta.env.DEV`; vitest sets it.
delete process.env['DEV'];

const phases = phaseClock();
recoverContent(contentFolder(process.env));
const note = join('.cache', 'replacing.json');
finishReplacing(note);
const progress = progressOn(process.stderr);
const { ok, report, ledger, comments } = checkFolder(process.env, progress);
if (!ok) {
  console.error(`${report}\nNothing was built.`);
  process.exit(1);
}
console.log(report);
if (values.deploy && !process.env['SITE_URL']) {
  console.error('A deploy needs SITE_URL: the address that permanent links will start with.');
  process.exit(1);
}

phases.end('content');
const next = join('.cache', 'next');
rmSync(next, { recursive: true, force: true });
const written = new Map<string, number>();
const last = lastSite(values.out, process.env, written);
globalThis.archiveWriter = writerInto(next, progress, { kept: last?.files, costs: written });
const made = nextSite(next, last && { site: values.out, kept: last.files });
await build({
  ...config,
  // To load it, Astro would start Vite once more.
  configFile: false,
  outDir: next,
  logLevel: 'warn',
  integrations: [pageWriter(progress, last?.files)],
});
phases.end('pages');
const broken = checkBuilt(ledger, made, progress, last?.checked, written);
phases.end('check of the built site');
if (broken.length > 0) {
  console.error(`${formatProblems(broken)}\nThe site in ${values.out}/ was left as it was.`);
  process.exit(1);
}
last?.checked.save();
const site = siteFrom(process.env);
writeFileSync(join(next, '_headers'), headersFile(site.base));
writeDownloads(made, offlineCopy(comments, process.env['OFFLINE_ZIP']), site);
phases.end('downloads');
const replaced = new Map<string, number>();
replaceSite(values.out, next, last?.files.staying() ?? [], note, replaced);
last?.files.save();
phases.end('replacing the last site');
const cost = costOf({ ended: phases.ended, apart: countedApart(), written, replaced }, comments);
if (values.report) writeFileSync(values.report, JSON.stringify(cost));
console.log(`Built in ${values.out}/. ${costInWords(cost)}`);
