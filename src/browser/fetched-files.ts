import { attempt, Files } from '../search/shards/files.ts';
import { fetchBytes } from './fetch-bytes.ts';

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
   * @throws {Error} when a file cannot be fetched or read.
   */
  async settle<T>(question: () => T, changed: Promise<void>): Promise<T | undefined> {
    let stale = false;
    void changed.then(() => {
      stale = true;
    });
    for (;;) {
      this.files.begin();
      const settled = attempt(this.files, question);
      if (settled) return settled.outcome;
      const all = Promise.all([...this.files.wanted].map((name) => this.fetchOne(name)));
      // Who has turned to something else does not hear of failures.
      all.catch(() => undefined);
      await Promise.race([all, changed]);
      if (stale) return undefined;
    }
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
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
