import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { progressOn } from '../../../scripts/progress.ts';
import { openSideCache } from '../../../src/archive/side-cache.ts';
import { archiveIn } from '../../../src/ledger/archive-in.ts';
import { LEDGER, printLedger } from '../../../src/ledger/ledger-file.ts';
import { promisedBy } from '../../../src/ledger/promised.ts';
import { version } from '../../../src/version.ts';
import { writeCorpus } from './write-corpus.ts';

// Writes an archive of made-up comments: `npm run bench -- corpus --comments 10000 [--out DIR]`. It is never published.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    comments: { type: 'string', default: '1000' },
    out: { type: 'string' },
  },
});
const count = Number(values.comments);
if (!Number.isSafeInteger(count) || count < 100)
  throw new Error(`--comments must be a number from 100, not '${values.comments}'.`);
const folder = values.out ?? join('.cache', `corpus-${count}`);
const close = openSideCache(folder);
writeCorpus(folder, count, progressOn(process.stderr));
const ledger = promisedBy(archiveIn(folder), version);
close();
writeFileSync(join(folder, LEDGER), printLedger(ledger));
console.log(`${folder}: ${count} comments. ARCHIVE_CONTENT=${folder} npm run build`);
