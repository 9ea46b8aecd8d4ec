import { authorName } from '../../model/wording.ts';
import type { Stance } from '../../schema/comment.ts';
import type { CommentDocument } from '../documents.ts';
import type { ShownDocument } from '../engine.ts';
import type { Range } from '../quoted-words.ts';
import type { ShardDocuments } from './documents.ts';
import { FLAGS } from './layout.ts';

/** A comment by its place; each property is read when it is asked for. */
export class ShardDocument implements CommentDocument {
  private readonly all: ShardDocuments;
  readonly place: number;
  readonly number: number;

  constructor(all: ShardDocuments, place: number, number: number) {
    this.all = all;
    this.place = place;
    this.number = number;
  }

  get text(): string {
    return this.shown.text;
  }

  get quoted(): Range[] {
    return this.shown.quoted;
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
    return this.shown.language;
  }

  get role(): 'host' | 'reader' {
    return roleOf(this.all.columns.flagsAt(this.place));
  }

  get parent(): number | null {
    return this.shown.parent;
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
    return this.is(FLAGS.link);
  }

  get opening(): boolean {
    return this.is(FLAGS.opening);
  }

  get answered(): boolean {
    return this.is(FLAGS.answered);
  }

  private get shown(): ShownDocument {
    return this.all.shown(this.number);
  }

  private is(flag: number): boolean {
    return (this.all.columns.flagsAt(this.place) & flag) > 0;
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
