import { conceptAt } from './entry-files.ts';
import { type Files, jsonOf, Shelf } from './files.ts';
import type { Manifest } from './layout.ts';

/** Entries in a file of what else they are found by, which phrases ask for of a few. */
export const ABOUTS_EACH = 8;

/** The name of a file that holds what else entries are found by. */
export const aboutsFile = (at: number) => `abouts-${at}`;

/** What else entries are found by, by the files of an index that it comes from. */
const shelves = new WeakMap<Files, Shelf<string[]>>();

/** What else than its text an entry is found by; empty where its file is not here, which is then wanted. */
export function aboutOf(id: number, manifest: Manifest, files: Files): string {
  const concept = conceptAt(id, manifest);
  if (concept) return concept.forms.slice(1).join('\n');
  const shelf = shelves.get(files) ?? new Shelf(files, jsonOf<string[]>);
  shelves.set(files, shelf);
  return shelf.find(aboutsFile(Math.floor(id / ABOUTS_EACH)))?.[id % ABOUTS_EACH] ?? '';
}
