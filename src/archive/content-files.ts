import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { SLUG } from '../schema/slug.ts';
import { parseMarkdownFile } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { keptAs } from './side-cache.ts';

const NATURAL = new Intl.Collator('en', { numeric: true });
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The names of a folder's files in natural order, hidden ones left out; none when there is no such folder. */
export function names(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted(NATURAL.compare);
}

/**
 * The bytes of a file of the content folder; a problem and nothing when it is no file of its own: a symbolic link may
 * lead out of the folder, and what it leads to would be published.
 *
 * @param stats what is known of the file itself.
 */
export function readBytes(
  folder: string,
  file: string,
  problems: Problem[],
  stats?: Stats,
): Buffer | undefined {
  const path = join(folder, file);
  try {
    if ((stats ?? lstatSync(path)).isFile()) return readFileSync(path);
    problems.push({ file, what: 'this is no file', fix: 'put the file itself here, not a link' });
  } catch (error) {
    problems.push({ file, what: `cannot be read: ${error}`, fix: 'save the file as UTF-8 text' });
  }
  return undefined;
}

/** The text of a file of the content folder; a problem and nothing when it cannot be read as UTF-8 text. */
export function readText(
  folder: string,
  file: string,
  problems: Problem[],
  stats?: Stats,
): string | undefined {
  const bytes = readBytes(folder, file, problems, stats);
  return bytes && decodeText(file, bytes, problems);
}

/** Bytes as UTF-8 text, a byte order mark kept; a problem and nothing when they are not, or hold a NUL character. */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
): string | undefined {
  try {
    const text = UTF8.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return text;
    const line = text.slice(0, nul).split(/\r\n|[\n\r]/).length;
    const fix = 'look where the file came from: no text holds one';
    problems.push({ file, line, what: 'the file holds a NUL character', fix });
    return undefined;
  } catch {
    problems.push({ file, what: 'the file is not UTF-8', fix: 'save the file as UTF-8 text' });
    return undefined;
  }
}

/** A Markdown file that is addressed by its name: what its front matter holds, and its body. */
export interface SluggedFile<T> {
  file: string;
  slug: string;
  data: T;
  body: string;
}

/** Reads every Markdown file of `kind`, a folder of the content folder, whose front matter fits `schema`. */
export function readSlugged<S extends z.ZodType>(
  folder: string,
  kind: string,
  schema: S,
  problems: Problem[],
): SluggedFile<z.infer<S>>[] {
  // Nothing but its text and the schema, which is our own code, decides what a file holds.
  const kept = keptAs<Pick<SluggedFile<z.infer<S>>, 'data' | 'body'>>(kind);
  return names(join(folder, kind)).flatMap((name) => {
    const file = `${kind}/${name}`;
    const slug = name.replace(/\.md$/, '');
    if (slug === name || !SLUG.test(slug)) {
      const what = `'${name}' cannot be made an address`;
      const fix = 'name the file with lower-case words joined by hyphens, ending in .md';
      problems.push({ file, what, fix });
      return [];
    }
    const text = readText(folder, file, problems);
    if (text === undefined) return [];
    const known = kept.before(text);
    if (known) return [{ file, slug, ...known }];
    const read = sluggedIn(file, slug, text, schema, problems);
    for (const { data, body } of read) kept.keep(text, { data, body });
    return read;
  });
}

/** What the text of a Markdown file that is addressed by its name holds; none, and problems, where it cannot be read. */
export function sluggedIn<S extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: S,
  problems: Problem[],
): SluggedFile<z.infer<S>>[] {
  const parsed = parseMarkdownFile(file, text, schema);
  if (parsed.ok) return [{ file, slug, data: parsed.data, body: parsed.body }];
  problems.push(...parsed.problems);
  return [];
}
