import type { Archive } from '../../schema/archive.ts';
import { stepOf } from '../coarse-length.ts';
import type { CommentDocument } from '../documents.ts';
import { ByteWriter } from './bytes.ts';
import type { ThemeList } from './invert.ts';
import type { ThemeWords } from './layout.ts';
import { codedNumbers } from './postings.ts';

/** The words of every theme: the archive's, in its order, then others that comments are filed under. */
export function themesOf({ themes }: Archive, documents: readonly CommentDocument[]): ThemeWords[] {
  const slugs = namesOf(
    themes.keys(),
    documents.flatMap((document) => document.themes),
  );
  return slugs.map((slug) => {
    const theme = themes.get(slug);
    return { slug, label: theme?.label ?? '', leads: theme?.leadInTerms.join('\n') ?? '' };
  });
}

/** The archive's names first, then others that comments use. */
export function namesOf(known: Iterable<string>, used: readonly string[]): string[] {
  return [...new Set([...known, ...used])];
}

/**
 * Files of themes: the comments filed under each, with the lengths of their labels, one theme after another until a file
 * has `size` bytes; and the file of each theme.
 */
export function writeThemes(
  themes: readonly ThemeList[],
  size: number,
): { files: Uint8Array<ArrayBuffer>[]; of: number[] } {
  const files: ByteWriter[] = [];
  const of = themes.map((theme) => {
    const last = files.at(-1);
    const writer = last && last.length < size ? last : new ByteWriter();
    if (writer !== last) files.push(writer);
    putTheme(writer, theme);
    return files.length - 1;
  });
  return { files: files.map((writer) => writer.done()), of };
}

/** A file of one theme, as those of `writeThemes`. */
export function writeTheme(theme: ThemeList): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  putTheme(writer, theme);
  return writer.done();
}

function putTheme(writer: ByteWriter, { places, labels, leads }: ThemeList): void {
  writer.number(places.length);
  const numbers = codedNumbers(writer);
  for (const [at, place] of places.entries())
    numbers.put(place - (places[at - 1] ?? -1) - 1, 'gaps');
  for (const length of labels) numbers.put(stepOf(length), 'lengths');
  for (const length of leads) numbers.put(stepOf(length), 'times');
  numbers.end();
}

/** The names of authors, and for each comment which of them is its author's, -1 for none. */
export function namesColumn(documents: readonly CommentDocument[]) {
  const names = [...new Set(documents.flatMap(({ name }) => name ?? []))];
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    names,
    of: documents.map(({ name }) => (name === null ? -1 : (places.get(name) ?? -1))),
  };
}
