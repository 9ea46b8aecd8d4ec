import { authorName } from '../../model/wording.ts';
import type { Stance } from '../../schema/comment.ts';
import type { CommentDocument } from '../documents.ts';
import type { Range } from '../quoted-words.ts';
import type { ShardDocuments } from './documents.ts';
import { FLAGS } from './layout.ts';

/** A comment by its place; each property is read when it is asked for. */
export class ShardDocument implements CommentDocument {
  private readonly all: ShardDocuments;
  readonly place: number;
  readonly number: number;
  /** Which thread it is in, by the thread's place. */
  readonly threadAt: number;

  constructor(all: ShardDocuments, place: number, number: number) {
    this.all = all;
    this.place = place;
    this.number = number;
    this.threadAt = all.threads.at(place).value;
  }

  get text(): string {
    return this.all.texts.row(this.place)?.row[4] ?? '';
  }

  get quoted(): Range[] {
    return rangesOf(this.all.texts.row(this.place)?.row[7] ?? []);
  }

  get thread(): string {
    return this.all.columns.slugAt(this.place);
  }

  get author(): string {
    return authorName(this);
  }

  get name(): string | null {
    return this.all.columns.nameAt(this.place);
  }

  get language(): string | null {
    return this.all.texts.row(this.place)?.row[10] ?? null;
  }

  get role(): 'host' | 'reader' {
    return roleOf(this.all.columns.flagsAt(this.place));
  }

  get parent(): number | null {
    return this.all.texts.row(this.place)?.row[1] || null;
  }

  get date(): string | null {
    return this.all.columns.dateAt(this.place);
  }

  get stance(): Stance {
    return this.all.columns.stanceAt(this.place);
  }

  get themes(): string[] {
    return this.all.columns.themesOf(this.place);
  }

  get alike(): number {
    return this.all.columns.alikeAt(this.place);
  }

  get link(): boolean {
    return (this.all.columns.flagsAt(this.place) & FLAGS.link) > 0;
  }

  get opening(): boolean {
    return (this.all.columns.flagsAt(this.place) & FLAGS.opening) > 0;
  }

  get answered(): boolean {
    return (this.all.columns.flagsAt(this.place) & FLAGS.answered) > 0;
  }
}

/** Where a text repeats the words of another comment, from its row. */
export function rangesOf(ends: readonly number[]): Range[] {
  return ends.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: ends[at + 1] ?? start }] : []));
}

/** Who wrote a comment, from its flags. */
export function roleOf(flags: number): 'host' | 'reader' {
  return (flags & FLAGS.host) > 0 ? 'host' : 'reader';
}
