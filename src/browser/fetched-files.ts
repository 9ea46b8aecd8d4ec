import { CODE } from '../search/shards/code.ts';
import { attempt, Files } from '../search/shards/files.ts';
import { isOfTexts } from '../search/shards/layout.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { painted } from './painted.ts';

/** How many of the first results are enough to show something: each file more takes some 4 ms, and the best comes first. */
export const FIRST = 1;

/** Milliseconds by which the texts of those are ahead of the others on the line: to ask for many takes a while, too. */
const AHEAD = 30;

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
   * While only texts are wanting, `early` is called until it says that those of the first results are here.
   * @throws {Error} when a file cannot be fetched or read.
   */
  async settle<T>(
    question: () => T,
    changed: Promise<void>,
    early?: () => boolean,
  ): Promise<T | undefined> {
    let stale = false;
    let shown = early === undefined;
    void changed.then(() => {
      stale = true;
    });
    const show = () => {
      if (stale || shown || !early) return;
      this.files.begin();
      shown = early();
    };
    for (;;) {
      this.files.begin();
      const settled = attempt(this.files, question);
      if (settled) return settled.outcome;
      const [first, rest] = shown ? [[...this.files.wanted], []] : inOrder(this.files.wanted);
      if (rest.length > 0) show();
      const begun = this.fetchAll(first, rest.length > 0 ? show : undefined);
      if (rest.length > 0) {
        await Promise.race([begun, changed, headStart()]);
        // To fetch and unpack beside the page's style and layout would hold up what is shown.
        if (shown) await Promise.race([changed, painted()]);
      }
      if (stale) return undefined;
      await Promise.race([Promise.all([begun, this.fetchAll(rest)]), changed]);
      if (stale) return undefined;
    }
  }

  private fetchAll(names: readonly string[], then?: () => void): Promise<unknown> {
    const all = Promise.all(names.map((name) => this.fetchOne(name))).then(then);
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
      const code = CODE.get(name);
      if (code) {
        await code(this.files);
        this.files.wanted.delete(name);
      } else this.files.add(name, await unzipped(await fetchBytes(`${this.folder}${name}.bin`)));
    } finally {
      this.coming.delete(name);
    }
  }
}

/** Names of files in two parts: what is to come first, and the texts of results after the first. */
function inOrder(names: ReadonlySet<string>): [first: string[], rest: string[]] {
  const texts = [...names].filter(isOfTexts);
  const others = [...names].filter((name) => !isOfTexts(name));
  return [[...others, ...texts.slice(0, FIRST)], texts.slice(FIRST)];
}

/** The content of a file that is deflated, without the head and checksum of gzip: they would be 18 bytes of some 300. */
export async function unzipped(bytes: ArrayBuffer): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // Written by hand: a pipe from a Blob takes twenty times as long for a small file.
  const written = writer.write(bytes).then(() => writer.close());
  // What fails on its way in fails on its way out, too.
  written.catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

function headStart(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AHEAD));
}
