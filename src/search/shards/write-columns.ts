import type { Archive } from '../../schema/archive.ts';
import type { CommentDocument } from '../documents.ts';
import { ByteWriter } from './bytes.ts';
import { NumberModel, RangeEncoder } from './range-code.ts';

/** A theme with the words that its comments are found by. */
export interface ThemeWords {
  slug: string;
  label: string;
  leads: string;
}

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
 * Files of themes: the places of the comments filed under each, one theme after another until a file has `size` bytes;
 * and the file of each theme.
 */
export function writeThemes(
  themes: readonly (readonly number[])[],
  size: number,
): { files: Uint8Array<ArrayBuffer>[]; of: number[] } {
  const files: ByteWriter[] = [];
  const of = themes.map((places) => {
    const last = files.at(-1);
    const writer = last && last.length < size ? last : new ByteWriter();
    if (writer !== last) files.push(writer);
    writer.number(places.length);
    const encoder = new RangeEncoder();
    const gaps = new NumberModel();
    for (const [at, place] of places.entries())
      encoder.number(place - (places[at - 1] ?? -1) - 1, gaps);
    encoder.done(writer);
    return files.length - 1;
  });
  return { files: files.map((writer) => writer.done()), of };
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
