import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import { checkContent } from '../../src/archive/check.ts';
import type { Problem } from '../../src/archive/problem.ts';
import { readContent } from '../../src/archive/read-content.ts';

/** The archive's own content folder. */
export const CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** A copy of the archive's content in a temporary folder, for a test to spoil. Files are named as problems name them. */
export interface ContentCopy {
  folder: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Replaces words that must stand exactly once in the file, so that no test passes by changing nothing. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** Sets one field of a file's front matter; undefined takes it out. */
  set(file: string, field: string, value: unknown): void;
  /** The number of the one line of a file that holds `words`. */
  lineOf(file: string, words: string): number;
  /** Every problem the archive's own check finds in the copy. */
  problems(): Problem[];
}

/** Copies the content; `atEnd` takes the step that removes the copy again. */
export function contentCopy(
  atEnd: (remove: () => void) => void = (remove) => onTestFinished(remove),
): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'archive-content-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(CONTENT, folder, { recursive: true });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    read,
    write,
    edit(file, from, to) {
      const parts = read(file).split(from);
      if (parts.length !== 2)
        throw new Error(`${from} stands ${parts.length - 1} times in ${file}`);
      write(file, parts.join(to));
    },
    remove: (file) => rmSync(join(folder, file)),
    set(file, field, value) {
      const [, frontMatter = '', body = ''] = read(file).split(/^---\n/m);
      const document = parseDocument(frontMatter);
      if (!isMap(document.contents)) throw new Error(`${file} has no front matter`);
      if (value === undefined) document.delete(field);
      else document.set(field, document.createNode(value));
      write(file, `---\n${document.toString()}---\n${body}`);
    },
    lineOf(file, words) {
      const lines = read(file).split('\n');
      const at = lines.findIndex((line) => line.includes(words));
      if (at === -1) throw new Error(`no line of ${file} holds ${words}`);
      return at + 1;
    },
    problems: () => checkContent(readContent(folder)),
  };
}

/** Adds a capture to a thread, by default the archive's own, one pass after the other, and returns its name. */
export function addCapture(
  copy: ContentCopy,
  name: string,
  passes: Record<string, readonly string[]>,
  thread = 'chinatalk-h200',
): string {
  const text = Object.values(passes).flat().join('\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const ranges = Object.entries(rangesOf(passes)).map(([pass, lines]) => `  ${pass}: '${lines}'`);
  copy.write(`captures/${thread}/${name}`, text);
  copy.write(
    `captures/${thread}/${name}.yaml`,
    `format: 'pasted-text'\nsha256: '${sha256}'\ncapturedOn: null\ncapturedHow: 'Pasted for a test.'\nunknown: []\npasses:\n${ranges.join('\n')}\n`,
  );
  return `${thread}/${name}`;
}

/** Adds an opening that holds the whole of a new capture, with the given Markdown for its words. */
export function addComment(
  copy: ContentCopy,
  number: number,
  body: string,
  passes: Record<string, readonly string[]>,
  thread?: string,
): string {
  const capture = addCapture(copy, `paste-${number}.txt`, passes, thread);
  const file = `comments/${number}.md`;
  const captured = Object.entries(rangesOf(passes)).map(([pass, lines]) => ({
    capture,
    pass,
    lines,
  }));
  copy.write(
    file,
    copy.read('comments/8.md').replace(/(^---\n[\s\S]*?---\n)[\s\S]*/, `$1${body}\n`),
  );
  copy.set(file, 'number', number);
  copy.set(file, 'captured', captured);
  return file;
}

function rangesOf(passes: Record<string, readonly string[]>): Record<string, string> {
  let last = 0;
  return Object.fromEntries(
    Object.entries(passes).map(([pass, { length }]) => {
      const first = last + 1;
      last += length;
      return [pass, `${first}-${last}`];
    }),
  );
}
