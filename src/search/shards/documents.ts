import { STANCES } from '../../model/stance.ts';
import { authorName } from '../../model/wording.ts';
import type { CommentDocument } from '../documents.ts';
import type { Documents, Property, ShownDocument } from '../engine.ts';
import type { Columns } from './columns.ts';
import type { Files } from './files.ts';
import { type DocumentRow, type Manifest, themesFile } from './layout.ts';
import { Runs } from './runs.ts';
import { rangesOf, roleOf, ShardDocument } from './shard-document.ts';
import { Texts } from './texts.ts';

/**
 * The comments of an index, as far as their files were fetched. What a comment shows comes from the file of its text;
 * what comments are chosen by, from files that hold one property of all. A text that is not here is empty and wanted;
 * a property that is not here throws `Lacking`.
 */
export class ShardDocuments implements Documents {
  readonly size: number;
  private readonly manifest: Manifest;
  private readonly numbers: Runs;
  readonly threads: Runs;
  readonly texts: Texts;
  private readonly files: Files;
  private readonly byNumber: (ShardDocument | undefined)[];
  private knownColumns: Columns | undefined;

  constructor(manifest: Manifest, files: Files) {
    this.size = manifest.total;
    this.manifest = manifest;
    this.numbers = new Runs(manifest.numbers);
    this.threads = new Runs(manifest.threads);
    // As long as it will be: one that grows from its end is a map, and slow.
    this.byNumber = new Array(this.numberAt(this.size - 1) + 1);
    this.files = files;
    this.texts = new Texts(manifest, files);
  }

  numberAt(place: number): number {
    const { value, inRun } = this.numbers.at(place);
    return value + inRun;
  }

  placeOf(number: number): number | undefined {
    return this.byNumber[number]?.place ?? this.numbers.placeOf(number);
  }

  get(number: number): CommentDocument | undefined {
    const known = this.byNumber[number];
    if (known) return known;
    const place = this.placeOf(number);
    return place === undefined ? undefined : this.at(place, number);
  }

  /** What tells the thread of a comment of this index from others. */
  threadKey({ number }: CommentDocument): number {
    return this.threads.at(this.placeOf(number) ?? 0).value;
  }

  *keys(): MapIterator<number> {
    for (let place = 0; place < this.size; place += 1) yield this.numberAt(place);
  }

  *values(): MapIterator<CommentDocument> {
    for (let place = 0; place < this.size; place += 1) yield this.at(place, this.numberAt(place));
  }

  /** @throws {Lacking} when the text of any is not here. */
  expectTexts(numbers: readonly number[]): void {
    const places = numbers.flatMap((number) => this.placeOf(number) ?? []);
    this.files.expect(places.map((place) => this.texts.fileOf(place)));
  }

  /** Asks for the files of properties, and for what reads them. */
  want(properties: readonly Property[]): void {
    if (properties.length > 0 && !this.files.rest) this.files.find('code-rest');
    for (const property of properties) {
      const file = FILES[property];
      if (file) this.files.find(file);
      if (property === 'date' && this.manifest.dated) this.files.find('dates');
      const themes = property === 'theme' ? this.manifest.themeFiles : [];
      for (const theme of themes) this.files.find(themesFile(theme));
    }
  }

  /** A comment with all that a list shows of it; an empty one where its file is not here, which is then wanted. */
  shown(number: number): ShownDocument {
    const { row, thread, title } = this.texts.row(this.placeOf(number) ?? 0) ?? NOTHING;
    const [, parent, stance, flags, text, above = '', themes = [], ends = []] = row;
    return {
      number,
      text,
      quoted: rangesOf(ends),
      thread,
      title,
      author: authorName({ name: row[8] ?? null, role: roleOf(flags) }),
      language: row[10] ?? null,
      parent: parent || null,
      above,
      date: row[9] ?? null,
      stance: STANCES[stance] ?? 'none',
      themes: this.slugs(themes),
    };
  }

  /**
   * What comments are chosen by, as lists over all of them.
   * @throws {Lacking} when the code that reads them is not here.
   */
  get columns(): Columns {
    this.knownColumns ??= new (this.files.code('code-rest', this.files.rest).Columns)(
      this.manifest,
      this.files,
      this.numbers,
      this.threads,
    );
    return this.knownColumns;
  }

  slugs(themes: readonly number[]): string[] {
    return themes.map((theme) => this.manifest.themes[theme]?.slug ?? '');
  }

  private at(place: number, number: number): ShardDocument {
    this.byNumber[number] ??= new ShardDocument(this, place, number);
    return this.byNumber[number];
  }
}

/** The files that hold a property of every comment; themes have one each. */
const FILES: Readonly<Partial<Record<Property, string>>> = {
  stance: 'stances',
  thread: 'threads',
  by: 'flags',
  has: 'flags',
  is: 'flags',
  name: 'names',
};

/** A comment whose file is not here. */
const NOTHING: { row: DocumentRow; thread: string; title: string } = {
  row: [0, 0, STANCES.indexOf('none'), 0, ''],
  thread: '',
  title: '',
};
