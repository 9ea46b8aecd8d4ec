import { ByteWriter } from './bytes.ts';
import { COMMENT_LISTS, LIST, LISTS } from './layout.ts';
import { PlaceCounter } from './place-counter.ts';
import type { Triples } from './postings.ts';
import { CUT } from './record-kinds.ts';
import { PostingsWriter } from './write-postings.ts';

/** Bytes of a file of whole lists, unless one alone takes more. */
const WHOLE = 16_000;

/** Where all of a record's lists are, how many comments hold any of its words, and how many each list names. */
export interface Cut {
  file: number;
  at: number;
  holders: number;
  places: number[];
}

/** Files of lists that are cut where words are looked up first, as a whole. */
export class WholeLists {
  private readonly writers: ByteWriter[] = [];
  private readonly bodies: BodyWriter;
  private readonly counter = new PlaceCounter();

  constructor(bodies: BodyWriter) {
    this.bodies = bodies;
  }

  /** Puts in the lists of the words of a record. */
  add(words: readonly Triples[][]): Cut {
    const body = this.bodies.of(words);
    const last = this.writers.at(-1);
    const writer = last && last.length + body.length <= WHOLE ? last : new ByteWriter();
    if (writer !== last) this.writers.push(writer);
    const at = writer.length;
    writer.put(body);
    return {
      file: this.writers.length - 1,
      at,
      holders: this.placesIn(words, [LIST.own, LIST.quoted]),
      places: COMMENT_LISTS.map((list) => this.placesIn(words, [list])),
    };
  }

  files(): Uint8Array<ArrayBuffer>[] {
    return this.writers.map((writer) => writer.done());
  }

  /** How many comments any of the lists of any of the words names. */
  private placesIn(words: readonly Triples[][], lists: readonly number[]): number {
    return this.counter.of(words.flatMap((word) => lists.map((list) => word[list] ?? [])));
  }
}

/** Writes the bodies of records. */
export class BodyWriter {
  private readonly writer = new ByteWriter();
  private readonly postings = new PostingsWriter();

  /** The lists of the words of a record, which may be cut. */
  of(words: readonly Triples[][], cut?: Cut): Uint8Array<ArrayBuffer> {
    const { writer, postings } = this;
    const held = LISTS.map((_, list) => words.some((lists) => (lists[list]?.length ?? 0) > 0));
    writer.number(held.reduce((mask, here, list) => mask | (here ? 1 << list : 0), cut ? CUT : 0));
    if (cut) {
      writer.number(cut.file);
      writer.number(cut.at);
      writer.number(cut.holders);
      for (const list of COMMENT_LISTS) writer.number(cut.places[list] ?? 0);
    }
    for (const [list, here] of held.entries()) {
      if (here)
        postings.write(
          writer,
          words.map((lists) => lists[list] ?? []),
        );
    }
    return writer.done();
  }
}
