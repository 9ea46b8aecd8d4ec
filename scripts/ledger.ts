import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/archive/problem.ts';
import { archiveIn } from '../src/ledger/archive-in.ts';
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
const known = new Map(rows.map((row) => [addressOf(row), row]));
const promised = promisedBy(archiveIn(folder), version);
const missing = promised.filter((row) => !known.has(addressOf(row)));
const buried = promised.filter(
  (row) => row.state === 'removed' && known.get(addressOf(row))?.state === 'live',
);
// An author’s page goes with the comment it is named after; a note then stands in its place.
const wanted = new Set(promised.map(addressOf));
const unnamed = rows.filter(
  (row) => row.kind === 'author' && row.state === 'live' && !wanted.has(addressOf(row)),
);
const gone = new Set([...buried, ...unnamed].map(addressOf).concat(values.remove));
for (const row of [...missing, ...buried, ...unnamed]) console.log(printRow(row));
if (values.write || values.remove.length > 0) {
  const kept = rows.map((row) =>
    gone.has(addressOf(row)) ? { ...row, sha256: '', state: 'removed' as const } : row,
  );
  writeFileSync(file, printLedger([...kept, ...missing]));
  console.log(`${missing.length} row(s) added, ${gone.size} marked as removed.`);
} else if (missing.length + gone.size === 0) {
  console.log('Every address has its row.');
} else {
  const what = `${missing.length} row(s) to add, ${gone.size} to mark as removed`;
  console.log(`${what}: npm run ledger -- --write`);
}
