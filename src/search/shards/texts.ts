import { type Files, jsonOf, Shelf } from './files.ts';
import { type DocumentFile, type DocumentRow, type Manifest, textsFile } from './layout.ts';
import type { Postings } from './postings.ts';
import { FIRST_TEXTS, sizeOf } from './text-sizes.ts';

/** The files of texts, as far as they were fetched. */
export class Texts {
  private readonly sizes: Manifest['texts'];
  private readonly shelf: Shelf<DocumentFile>;
  /** What is known of each comment: one more than its length, or its size as `~size`, which is below 0; else 0. */
  private readonly known: Int32Array;

  constructor({ texts, total }: Pick<Manifest, 'texts' | 'total'>, files: Files) {
    this.sizes = texts;
    this.shelf = new Shelf(files, jsonOf<DocumentFile>);
    this.known = new Int32Array(texts.length > 1 ? total : 0);
    this.known.fill(1, 0, FIRST_TEXTS);
  }

  /** Takes in from where a word stands how long the comments are, which tells the files of their texts. */
  learn(list: Postings | undefined): void {
    if (!list || this.known.length === 0) return;
    const { places, lengths } = list;
    for (let at = 0; at < places.length; at += 1)
      this.known[places[at] ?? 0] ||= 1 + (lengths[at] ?? 0);
  }

  /** The file of a comment's text; of one whose size nothing told yet, a file that does. */
  fileOf(place: number): string {
    return this.nameOf(this.sizeAt(place) ?? this.sizes.length - 1, place);
  }

  /** A comment as its file has it, with its thread; `undefined`, and then a file is wanted. */
  row(place: number): { row: DocumentRow; thread: string; title: string } | undefined {
    const size = this.sizeAt(place);
    const file = size === undefined ? undefined : this.shelf.find(this.nameOf(size, place));
    if (size === undefined || !file) return undefined;
    const [threads, sizes, ...rows] = file;
    const before = sizes.slice(0, this.placeIn(size, place));
    const row = rows[before.split(`${size}`).length - 1];
    const [thread = '', title = ''] = threads.slice(row?.[0]);
    return row && { row, thread, title };
  }

  private sizeAt(place: number): number | undefined {
    const last = this.sizes.length - 1;
    if (last === 0) return 0;
    const known = this.known[place] ?? 0;
    if (known !== 0) return known < 0 ? ~known : sizeOf(known - 1, this.sizes);
    const file = this.shelf.find(this.nameOf(last, place));
    if (!file) return undefined;
    const size = Number(file[1][this.placeIn(last, place)]);
    this.known[place] = ~size;
    return size;
  }

  private nameOf(size: number, place: number): string {
    return textsFile(size, Math.floor(place / (this.sizes[size]?.[1] ?? 1)));
  }

  private placeIn(size: number, place: number): number {
    return place % (this.sizes[size]?.[1] ?? 1);
  }
}
