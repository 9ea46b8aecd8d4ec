import type { ListedEntry } from '../entries.ts';
import { type Files, jsonOf, Shelf } from './files.ts';
import type { EntryRow, Manifest } from './layout.ts';

/** Entries in a file: few, as each weighs a tenth of a kilobyte; more would be fetched for one. As many are in none. */
export const ENTRIES_EACH = 40;

/** Entries in a file of what else they are found by, which phrases ask for of a few. */
export const ABOUTS_EACH = 8;

/** The names of the files that hold entries, and what else each is found by. */
export const entriesFile = (at: number) => `entries-${at}`;
export const aboutsFile = (at: number) => `abouts-${at}`;

/** The questions, claims and glossary entries, in this order, as far as their files were fetched. */
export class ShardEntries {
  readonly size: number;
  private readonly manifest: Manifest;
  private readonly rows: Shelf<EntryRow[]>;
  private readonly abouts: Shelf<string[]>;

  constructor(manifest: Manifest, files: Files) {
    this.size = manifest.entries;
    this.manifest = manifest;
    this.rows = new Shelf(files, jsonOf<EntryRow[]>);
    this.abouts = new Shelf(files, jsonOf<string[]>);
  }

  /** An entry, or `undefined`, and then its file is wanted. */
  get(id: number): ListedEntry | undefined {
    const concept = this.concept(id);
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

  /** What else an entry is found by; empty where its file is not here, which is then wanted. */
  aboutOf(id: number): string {
    const concept = this.concept(id);
    if (concept) return concept.forms.slice(1).join('\n');
    return this.abouts.find(aboutsFile(Math.floor(id / ABOUTS_EACH)))?.[id % ABOUTS_EACH] ?? '';
  }

  private concept(id: number) {
    const { entries, vocabulary } = this.manifest;
    return vocabulary[id - (entries - vocabulary.length)];
  }
}
