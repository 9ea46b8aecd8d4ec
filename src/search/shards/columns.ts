import { STANCES } from '../../model/stance.ts';
import type { Stance } from '../../schema/comment.ts';
import type { CommentDocument } from '../documents.ts';
import type { Named } from '../engine.ts';
import { Combinations } from './combinations.ts';
import { type Files, jsonOf, Shelf } from './files.ts';
import { type Manifest, themesFile } from './layout.ts';
import type { Runs } from './runs.ts';
import { ThemeLists } from './theme-lists.ts';

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
  private readonly numbers: Runs;
  private readonly threads: Runs;
  private readonly dates: Shelf<(string | null)[]>;
  private readonly names: Shelf<NamesFile>;
  private readonly stances: () => Uint8Array;
  private readonly flags: () => Uint8Array;
  /** The threads by name. */
  readonly threadNames: () => ThreadFile;
  private themesAt: Combinations | undefined;

  constructor(manifest: Manifest, files: Files, numbers: Runs, threads: Runs) {
    this.manifest = manifest;
    this.files = files;
    this.themes = new ThemeLists(files, manifest.themeFiles);
    this.numbers = numbers;
    this.threads = threads;
    const bytes = new Shelf(files, (content) => content);
    const threadFile = new Shelf(files, jsonOf<ThreadFile>);
    this.stances = once(() => bytes.get('stances'));
    this.flags = once(() => bytes.get('flags'));
    this.threadNames = once(() => threadFile.get('threads'));
    this.dates = new Shelf(files, jsonOf<(string | null)[]>);
    this.names = new Shelf(files, jsonOf<NamesFile>);
  }

  stanceAt(place: number): Stance {
    return STANCES[this.stances()[place] ?? 0] ?? 'none';
  }

  flagsAt(place: number): number {
    return this.flags()[place] ?? 0;
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

  /** Tells which comments are under a theme; wants its file, and only that. */
  inTheme(slug: string): (document: Pick<CommentDocument, 'number'>) => boolean {
    const theme = this.manifest.themes.findIndex((one) => one.slug === slug);
    this.themes.want(theme);
    const holders = once(() => {
      const found = new Uint8Array(this.manifest.total);
      for (const place of this.themes.list(theme)) found[place] = 1;
      return found;
    });
    return ({ number }) => holders()[this.numbers.placeOf(number) ?? -1] === 1;
  }

  /** A number for what is here but the thread, the date and the name. */
  alikeAt(place: number): number {
    this.themesAt ??= this.themesByPlace();
    const flags = this.flags()[place] ?? 0;
    return (
      (this.themesAt.numberAt(place) * 256 + flags) * STANCES.length + (this.stances()[place] ?? 0)
    );
  }

  private themesByPlace(): Combinations {
    const { themes, themeFiles } = this.manifest;
    this.files.expect(themeFiles.map(themesFile));
    const found = new Combinations(this.manifest.total);
    for (const [at, { slug }] of themes.entries()) found.add(slug, this.themes.list(at));
    return found;
  }
}

/** What is read once and kept: looked for in the files for each of thousands of comments, it would take most of a count. */
function once<T>(read: () => T): () => T {
  let known: { content: T } | undefined;
  return () => {
    known ??= { content: read() };
    return known.content;
  };
}
