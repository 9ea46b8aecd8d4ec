import type { CommentDocument } from './documents.ts';
import { formKey } from './form-key.ts';
import { ownWords } from './own-words.ts';
import { tokens } from './tokens.ts';

/** Shared words that are named, at most. */
const NAMED = 6;

const ADDRESS = /\bhttps?:\/\/\S+/giu;

/** The first of the `wanted` that a comment holds among its own words. */
export function sharedOf(
  document: Pick<CommentDocument, 'quoted' | 'text'>,
  wanted: readonly string[],
): string[] {
  return sharedWords(ownWords(document), wanted).slice(0, NAMED);
}

/** The words of a text that are, in any form, among the `wanted`, in the order of those, written as in its prose. */
export function sharedWords(text: string, wanted: readonly string[]): string[] {
  const held = new Map<string, string>();
  for (const part of [text.replace(ADDRESS, ' '), ...(text.match(ADDRESS) ?? [])]) {
    for (const { term, start, end } of tokens(part)) {
      const key = formKey(term);
      if (!held.has(key)) held.set(key, part.slice(start, end).replace(/['’]s$/u, ''));
    }
  }
  return wanted.flatMap((term) => held.get(formKey(term)) ?? []);
}
