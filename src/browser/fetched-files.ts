import { attempt, Files } from '../search/shards/files.ts';
import { fetchBytes } from './fetch-bytes.ts';

/** Of many files that are wanted, how many of the first are enough to show something: one for each result. */
export const FIRST = 2;

/** Milliseconds by which the first few are ahead of the others on the line. */
const AHEAD = 16;

/** The files of an index, each fetched when a question wants it. */
export class FetchedFiles {
  readonly files = new Files();
  private readonly folder: string;
  private readonly coming = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * The outcome of a question, run again each time until no file is wanting; `undefined` as soon as `changed` settles.
   * When many are wanting, `early` is called once the first few of them are here.
   * @throws {Error} when a file cannot be fetched or read.
   */
  async settle<T>(
    question: () => T,
    changed: Promise<void>,
    early: () => void = () => undefined,
  ): Promise<T | undefined> {
    let stale = false;
    void changed.then(() => {
      stale = true;
    });
    for (;;) {
      this.files.begin();
      const settled = attempt(this.files, question);
      if (settled) return settled.outcome;
      const names = [...this.files.wanted];
      this.files.begin();
      early();
      const first = this.fetchAll(names.slice(0, FIRST));
      if (names.length > FIRST) await Promise.race([first, changed, headStart()]);
      if (stale) return undefined;
      const rest = this.fetchAll(names.slice(FIRST));
      if (names.length > FIRST) {
        await Promise.race([first, changed]);
        this.files.begin();
        if (!stale) early();
      }
      await Promise.race([Promise.all([first, rest]), changed]);
      if (stale) return undefined;
    }
  }

  private fetchAll(names: readonly string[]): Promise<unknown> {
    const all = Promise.all(names.map((name) => this.fetchOne(name)));
    // Who has turned to something else does not hear of failures.
    all.catch(() => undefined);
    return all;
  }

  private fetchOne(name: string): Promise<void> {
    const known = this.coming.get(name) ?? this.fetchNow(name);
    this.coming.set(name, known);
    return known;
  }

  private async fetchNow(name: string): Promise<void> {
    try {
      this.files.add(name, await unzipped(await fetchBytes(`${this.folder}${name}.bin`)));
    } finally {
      this.coming.delete(name);
    }
  }
}

/** The content of a gzip file. */
export async function unzipped(bytes: ArrayBuffer): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Written by hand: a pipe from a Blob into a Response takes ten times as long for a small file.
  const written = writer.write(bytes).then(() => writer.close());
  // What fails on its way in fails on its way out, too.
  written.catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of readable) {
    parts.push(part);
    length += part.length;
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content;
}

function headStart(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AHEAD));
}
