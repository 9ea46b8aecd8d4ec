import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/archive/problem.ts';
import { recoverContent } from '../src/import/recover-content.ts';
import { archiveIn } from '../src/ledger/archive-in.ts';
import { extendLedger } from '../src/ledger/extend-ledger.ts';
import { addressOf, LEDGER, printLedger, printRow, readLedger } from '../src/ledger/ledger-file.ts';
import { promisedBy } from '../src/ledger/promised.ts';
import { contentFolder } from '../src/site.ts';
import { version } from '../src/version.ts';

// Lists the addresses that have no row in the ledger yet: `npm run ledger`; --write adds them at its end.
// --remove <address> marks a claim or a glossary entry as removed: a note will stand in its place.
const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    remove: { type: 'string', multiple: true, default: [] },
  },
});
const folder = resolve(contentFolder(process.env));
recoverContent(folder);
const file = join(folder, LEDGER);
const { rows, problems } = existsSync(file)
  ? readLedger(readFileSync(file, 'utf8'))
  : { rows: [], problems: [] };
if (problems.length > 0) {
  console.error(`${formatProblems(problems)}\nNothing was written.`);
  process.exit(1);
}
const unknown = values.remove.filter(
  (address) => !rows.some((row) => addressOf(row) === address && /^(claim|term)$/.test(row.kind)),
);
if (unknown.length > 0) {
  console.error(
    `No claim or glossary entry has the address ${unknown.join(', ')}. Nothing was written.`,
  );
  process.exit(1);
}
const ledger = extendLedger(rows, promisedBy(archiveIn(folder), version));
const gone = new Set([...ledger.buried.map(addressOf), ...values.remove]);
for (const row of [...ledger.added, ...ledger.buried, ...ledger.filled]) console.log(printRow(row));
const { length: filled } = ledger.filled;
if (values.write || values.remove.length > 0) {
  const written = ledger.rows.map((row) =>
    gone.has(addressOf(row)) ? { ...row, sha256: '', state: 'removed' as const } : row,
  );
  writeFileSync(file, printLedger(written));
  const given = filled > 0 ? `, ${filled} given a hash` : '';
  console.log(`${ledger.added.length} row(s) added, ${gone.size} marked as removed${given}.`);
} else if (ledger.added.length + gone.size + filled === 0) {
  console.log('Every address has its row.');
} else {
  const given = filled > 0 ? `, ${filled} to give a hash` : '';
  const what = `${ledger.added.length} row(s) to add, ${gone.size} to mark as removed${given}`;
  console.log(`${what}: npm run ledger -- --write`);
}
