import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { nextSite } from '../../scripts/next-site.ts';
import { writeDownloads } from '../../scripts/offline-zip.ts';
import { addComment, type ContentCopy } from './content-copy.ts';
import { PROJECT, runScript } from './run-script.ts';

/** What of comment 22 must stand nowhere, in any case: two words of its body, its author, its year, a label’s reason. */
export const CANARIES = ['zyxcanar', 'wqbird', 'qwanary', '1987', 'xvreason'];

/** A word of comment 23, which is live and answers it. */
export const CONTROL = 'kjcontrol';

/** The claim that is taken away. */
export const GONE = { file: 'claims/stock-market.md', address: '/themes/money/#stock-market' };

/**
 * Gives a copy of the content comments 22 to 25 (each with a capture of its own), removes 22 as an editor would,
 * moves 25 to 26, takes a claim away, and builds the site with its zip. Each of 23, 24 and 25 answers the one before.
 */
export async function removeAndBuild(copy: ContentCopy, out: string): Promise<void> {
  const run = async (script: string, ...args: string[]) => {
    const { code, output, errors } = await runScript(script, args, copy.folder);
    if (code !== 0) throw new Error(`${script} ${args.join(' ')}\n${output}${errors}`);
  };
  const lines = ['A zyxcanary sang of zyxcanaries;', 'so did the wqbird, twice.'];
  const file = addComment(copy, 22, lines.join('\\\n'), { A: lines });
  copy.set(file, 'author', { name: 'Q. Qwanary', role: 'reader', basis: 'recorded' });
  copy.set(file, 'date', '1987-06-05');
  copy.set(file, 'parentBasis', { kind: 'inferred', confidence: 'low', reason: 'its xvreason' });
  addReply(copy, 23, 22, `One ${CONTROL} stays.`);
  addReply(copy, 24, 23, 'So does another.');
  addReply(copy, 25, 24, 'This was never one of its own.');
  await run('ledger.ts', '--write');

  await run('remove.ts', '22', '--reason', 'privacy', '--date', '2026-01-31');
  move(copy);
  copy.remove(GONE.file);
  await run('ledger.ts', '--remove', GONE.address, '--write');
  await run('build.ts', '--out', out);
  writeDownloads(nextSite(join(PROJECT, out)), 'whole', {
    address: 'http://localhost:4321/',
    base: '/',
  });
}

function addReply(copy: ContentCopy, number: number, parent: number, words: string): void {
  const file = addComment(copy, number, words, { A: [words] });
  copy.set(file, 'parent', parent);
}

/** Gives the words of comment 25 to a comment 26 that also answers 24, as where two were found to be one. */
function move(copy: ContentCopy): void {
  const [from, to] = ['comments/25.md', 'comments/26.md'];
  copy.write(to, copy.read(from));
  copy.set(to, 'number', 26);
  copy.set(from, 'state', 'moved');
  copy.set(from, 'moved', { to: 26, reason: 'the two are one paragraph' });
  copy.set(from, 'stance', 'none');
  copy.set(from, 'themes', []);
  copy.write(from, copy.read(from).replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*/, '$1'));
}

/**
 * The files of a folder of the project that hold a word, in any case; in what they hold or in their names. A file in
 * a zip is named by both, as `data/archive.zip/c/22/index.html`.
 */
export function filesHolding(folder: string, word: string): string[] {
  const root = join(PROJECT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => opened(file.slice(root.length + 1), readFileSync(file)))
    .filter(([name, text]) => (name + text).toLowerCase().includes(word))
    .map(([name]) => name)
    .toSorted();
}

function opened(name: string, bytes: Uint8Array): [name: string, text: string][] {
  const decoder = new TextDecoder();
  if (!name.endsWith('.zip')) return [[name, decoder.decode(bytes)]];
  return Object.entries(unzipSync(bytes)).map(([inside, file]) => [
    inside.replace(/^[^/]*/, name),
    decoder.decode(file),
  ]);
}

/** Removes a folder of the project. */
export function removeFolder(folder: string): void {
  rmSync(join(PROJECT, folder), { recursive: true, force: true });
}
