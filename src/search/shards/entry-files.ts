import type { ListedEntry } from '../entries.ts';
import type { Concept } from '../vocabulary.ts';
import { type Files, jsonOf, Shelf } from './files.ts';
import type { EntryRow, Manifest } from './layout.ts';

/** Entries in a file: few, as each weighs a tenth of a kilobyte; more would be fetched for one. As many are in none. */
export const ENTRIES_EACH = 40;

/** The name of a file that holds entries. */
export const entriesFile = (at: number) => `entries-${at}`;

/** The glossary entry that an entry is, if it is one: they come last. */
export function conceptAt(id: number, { entries, vocabulary }: Manifest): Concept | undefined {
  return vocabulary[id - (entries - vocabulary.length)];
}

/** The questions, claims and glossary entries, in this order, as far as their files were fetched. */
export class ShardEntries {
  readonly size: number;
  private readonly manifest: Manifest;
  private readonly rows: Shelf<EntryRow[]>;

  constructor(manifest: Manifest, files: Files) {
    this.size = manifest.entries;
    this.manifest = manifest;
    this.rows = new Shelf(files, jsonOf<EntryRow[]>);
  }

  /** An entry, or `undefined`, and then its file is wanted. */
  get(id: number): ListedEntry | undefined {
    const concept = conceptAt(id, this.manifest);
    if (concept) {
      const { slug, term } = concept;
      return { id, kind: 'term', slug, theme: '', text: term, stance: null };
    }
    const { listed } = this.manifest;
    const rows =
      listed.length > 0 ? listed : this.rows.find(entriesFile(Math.floor(id / ENTRIES_EACH)));
    const row = rows?.[id % ENTRIES_EACH];
    return row && { ...row, id };
  }
}
