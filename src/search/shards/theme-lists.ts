import { ByteReader } from './bytes.ts';
import { type Files, Shelf } from './files.ts';
import { type Manifest, themesFile } from './layout.ts';
import { coded } from './postings.ts';

/** The comments of themes, as far as their files were fetched. */
export class ThemeLists {
  private readonly files: Files;
  private readonly shelf: Shelf<number[][]>;
  private readonly fileOf: Manifest['themeFiles'];

  constructor(files: Files, fileOf: Manifest['themeFiles']) {
    this.files = files;
    this.shelf = new Shelf(files, readThemes);
    this.fileOf = fileOf;
  }

  /** Asks for the file of a theme. */
  want(theme: number): void {
    this.files.find(themesFile(this.fileOf[theme] ?? 0));
  }

  /**
   * The places of the comments of a theme, in order.
   * @throws {Lacking} when its file is not here.
   */
  list(theme: number): number[] {
    const file = this.fileOf[theme] ?? 0;
    return this.shelf.get(themesFile(file))[theme - this.fileOf.indexOf(file)] ?? [];
  }
}

function readThemes(bytes: Uint8Array): number[][] {
  const reader = new ByteReader(bytes);
  const lists: number[][] = [];
  while (reader.at < bytes.length) {
    const count = reader.number();
    const next = coded(reader)('gaps');
    let place = -1;
    const list: number[] = [];
    while (list.length < count) {
      place += next() + 1;
      list.push(place);
    }
    lists.push(list);
  }
  return lists;
}
