import { STANCES } from '../../model/stance.ts';
import type { Stance } from '../../schema/comment.ts';
import type { Named } from '../engine.ts';
import { Combinations } from './combinations.ts';
import { type Files, jsonOf, Shelf } from './files.ts';
import { type Manifest, themesFile } from './layout.ts';
import type { Runs } from './runs.ts';
import type { ThemeLists } from './theme-lists.ts';

/** The threads of an archive: those it names, and those that comments name, by their places. */
export interface ThreadFile {
  named: Named[];
  used: string[];
}

interface NamesFile {
  names: string[];
  of: number[];
}

/** What comments are chosen by: each property of all of them in a file, which throws `Lacking` where it is not here. */
export class Columns {
  private readonly manifest: Manifest;
  private readonly files: Files;
  private readonly themes: ThemeLists;
  private readonly threads: Runs;
  private readonly bytes: Shelf<Uint8Array>;
  private readonly dates: Shelf<(string | null)[]>;
  private readonly names: Shelf<NamesFile>;
  private readonly threadFile: Shelf<ThreadFile>;
  private themesAt: Combinations | undefined;

  constructor(manifest: Manifest, files: Files, themes: ThemeLists, threads: Runs) {
    this.manifest = manifest;
    this.files = files;
    this.themes = themes;
    this.threads = threads;
    this.bytes = new Shelf(files, (bytes) => bytes);
    this.dates = new Shelf(files, jsonOf<(string | null)[]>);
    this.names = new Shelf(files, jsonOf<NamesFile>);
    this.threadFile = new Shelf(files, jsonOf<ThreadFile>);
  }

  /** The threads by name. */
  threadNames(): ThreadFile {
    return this.threadFile.get('threads');
  }

  stanceAt(place: number): Stance {
    return STANCES[this.bytes.get('stances')[place] ?? 0] ?? 'none';
  }

  flagsAt(place: number): number {
    return this.bytes.get('flags')[place] ?? 0;
  }

  dateAt(place: number): string | null {
    return this.manifest.dated ? (this.dates.get('dates')[place] ?? null) : null;
  }

  nameAt(place: number): string | null {
    const { names, of } = this.names.get('names');
    return names[of[place] ?? -1] ?? null;
  }

  slugAt(place: number): string {
    return this.threadNames().used[this.threads.at(place).value] ?? '';
  }

  themesOf(place: number): string[] {
    this.themesAt ??= this.themesByPlace();
    return this.themesAt.at(place);
  }

  private themesByPlace(): Combinations {
    const { themes, themeFiles } = this.manifest;
    this.files.expect(themeFiles.map(themesFile));
    const found = new Combinations(this.manifest.total);
    for (const [at, { slug }] of themes.entries()) found.add(slug, this.themes.list(at).places);
    return found;
  }
}
