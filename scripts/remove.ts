import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planRemoval } from '../src/import/plan-removal.ts';
import { recoverContent } from '../src/import/recover-content.ts';
import { swapContent } from '../src/import/swap-content.ts';
import { archiveIn } from '../src/ledger/archive-in.ts';
import { removal } from '../src/schema/comment.ts';
import { contentFolder } from '../src/site.ts';

// Takes the words of a comment out of the content: `npm run remove -- <number> --reason author`.
// Number, place and replies stay. Then tells where else its words may stand, which an editor must decide on.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reason: { type: 'string' }, date: { type: 'string' } },
});
const folder = resolve(contentFolder(process.env));
recoverContent(folder);
const comment = archiveIn(folder).comments.get(Number(positionals[0]));
const wanted = removal.safeParse({
  reason: values.reason,
  date: values.date ?? new Date().toISOString().slice(0, 10),
});
if (comment?.state !== 'live' || !wanted.success) {
  const why = comment ? `comment ${comment.number} is ${comment.state}` : 'no such comment';
  console.error(
    `Nothing was removed: ${wanted.success ? why : 'say why: --reason author, law, privacy or safety'}.\nnpm run remove -- <number> --reason author [--date 2026-01-31]`,
  );
  process.exit(1);
}

const { changes, fault } = planRemoval(comment, wanted.data, (file) =>
  readFileSync(join(folder, file)),
);
if (!changes) {
  console.error(
    `Nothing was removed: ${fault}.\nPut bars there by hand; content/README.md says what the sidecar then holds.`,
  );
  process.exit(1);
}
swapContent(folder, changes);
for (const file of changes.keys()) console.log(`changed content/${file}`);

// The author's name, and four words in a row that the comment had: a quotation, a reason, an introduction.
const RUN = 4;
const words = comment.lines.flatMap((line) => line.split(/\s+/)).filter(Boolean);
const starts = words.slice(0, Math.max(1, words.length - RUN + 1));
const runs = starts.map((_, at) => words.slice(at, at + RUN).join(' '));
if (comment.author.name !== null) runs.push(comment.author.name);
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(md|yaml|txt|json|jsonl)$/.test(name)) continue;
  const text = readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ');
  const run = runs.find((each) => text.includes(each));
  if (run) console.log(`decide on content/${name}: it holds “${run}…”`);
}
console.log(
  'Then: npm run ledger -- --write && npm run check. The version history still holds the words.',
);
