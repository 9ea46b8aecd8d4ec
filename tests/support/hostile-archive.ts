import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { renderWithinBudget } from '../../src/archive/render-within-budget.ts';
import { markdownFromLines } from '../../src/import/adapters/markdown-from-lines.ts';
import { CONTENT } from './content-copy.ts';
import { batched, payloads } from './hostile-text.ts';
import { runScript } from './run-script.ts';

/** Words a quotation may have. */
const QUOTED_WORDS = 60;

/** What front matter and captures cannot hold, the check refuses: it is left out. */
function holdable(words: readonly string[]): string[] {
  return words
    .map((word) => word.replaceAll('\0', '').replace(/\r\n?/g, '\n'))
    .filter((word) => word.trim() !== '' && word.isWellFormed());
}

interface HostileComment {
  number: number;
  thread: string;
  name: string;
  body: string;
  lines: string[];
}

/**
 * Writes a content folder in which every attack string is a comment's Markdown as a capture with markup may hold it, a
 * comment's words as the importer writes them, a name, part of a thread's title and a quotation of a claim.
 *
 * @param each strings to a comment; a thread of two comments holds the same ones
 * @returns the folder, the slugs of its threads, and the step that removes it
 */
export function hostileContent(
  each: number,
  words: readonly string[] = payloads,
): { folder: string; threads: string[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'archive-hostile-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const batches = batched(holdable(words), each);
  for (const [index, batch] of batches.entries()) {
    const escaped = batch.flatMap(linesOf);
    const shared = { thread: `thread-${index + 1}`, name: batch.join(' ') };
    const markdown = `x\n\n${batch.join('\n\n')}`;
    const rendered = renderWithinBudget(markdown).lines.map(({ text }) => text);
    const comments = [
      { ...shared, number: 2 * index + 1, body: markdown, lines: rendered },
      { ...shared, number: 2 * index + 2, body: markdownFromLines(escaped), lines: escaped },
    ];
    for (const comment of comments) writeComment(comment, write);
    write(`threads/${shared.thread}.md`, frontMatter(threadOf(batch.join(' '))));
    write(`claims/claim-${index + 1}.md`, frontMatter(claimOf(comments)));
  }
  cpSync(join(CONTENT, 'themes', 'money.md'), join(folder, 'themes', 'money.md'), {
    recursive: true,
  });
  return {
    folder,
    threads: batches.map((_, index) => `thread-${index + 1}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Checks the folder as the archive's own is checked, and builds a site of it into `out`. */
export async function buildHostile(folder: string, out: string): Promise<void> {
  for (const [script, args] of [
    ['ledger.ts', ['--write']],
    ['build.ts', ['--out', out]],
  ] as const) {
    const { code, output, errors } = await runScript(script, args, folder);
    if (code !== 0) throw new Error(`${script}\n${output.slice(-3000)}${errors.slice(-3000)}`);
  }
}

function writeComment(
  { number, thread, name, body, lines }: HostileComment,
  write: (file: string, text: string) => void,
): void {
  const capture = `captures/${thread}/paste-${number}.txt`;
  write(capture, lines.join('\n'));
  write(
    `${capture}.yaml`,
    stringify({
      format: 'pasted-text',
      sha256: createHash('sha256').update(lines.join('\n')).digest('hex'),
      capturedOn: null,
      capturedHow: 'Made for a test.',
      unknown: [],
      passes: { A: `1-${lines.length}` },
    }),
  );
  const data = {
    number,
    parent: null,
    parentBasis: { kind: 'recorded' },
    author: { name, role: 'reader', basis: 'recorded' },
    date: null,
    captured: [
      { capture: capture.slice('captures/'.length), pass: 'A', lines: `1-${lines.length}` },
    ],
    stance: 'for',
    themes: ['money'],
    labelledBy: 'editor',
  };
  write(`comments/${number}.md`, frontMatter(data, body));
}

function threadOf(title: string) {
  return {
    title,
    lede: 'Strings that attack whoever shows them.',
    source: {
      title,
      publication: [...title].slice(0, 400).join(''),
      url: 'https://source.example/',
      published: null,
      basis: { kind: 'inferred', confidence: 'low', reason: 'it was made for a test' },
    },
    provenance: 'Made for a test.',
  };
}

function claimOf(comments: readonly HostileComment[]) {
  return {
    claim: 'Hostile words are words.',
    themes: ['money'],
    stance: 'for',
    labelledBy: 'editor',
    quotations: comments.flatMap(({ number, lines }) => {
      const text = lines.join('\n');
      const quotable = lines.filter(
        (line) =>
          text.split(line).length === 2 && (line.match(/\S+/g) ?? []).length <= QUOTED_WORDS,
      );
      return quotable.map((line) => ({ comment: number, exact: [line] }));
    }),
  };
}

/** The lines of a text that are not white space alone, as a plain-text capture has them. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
}

function frontMatter(data: object, body = ''): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${body}\n`;
}
