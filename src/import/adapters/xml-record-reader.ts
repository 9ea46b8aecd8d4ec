import type { SaxesTagPlain } from 'saxes';
import type { XmlRecord, XmlShape } from './xml-record.ts';

/** Elements in a record that may hold others; what is deeper is not read. */
const DEEPEST_FIELD = 2;

/**
 * WordPress writes control characters, which XML forbids: they are kept as they are. A broken end tag makes the parser
 * think that the document is over: that is the fault of the record that holds it, and of none after it.
 */
const HARMLESS =
  /(?:^|: )(?:disallowed character|text data outside of root node|documents may contain only one root)\.$/;

interface OpenRecord extends XmlRecord {
  text: Map<string, string>;
  attributesOf: Map<string, Readonly<Record<string, string>>>;
  /** How many elements are open with it. */
  depth: number;
}

interface OpenElement {
  tag: SaxesTagPlain;
  /** Its path from the root or, in a record, from the record; undefined where it is too deep to be read. */
  path: string | undefined;
}

/**
 * Makes records of what a parser of XML meets, told to it in order. Whatever is broken is a fault of the record in which
 * it stands. Never throws.
 */
export class RecordReader {
  #alsoFields: ReadonlySet<string>;
  #paths: ReadonlyMap<string, string>;
  #parents: ReadonlySet<string>;
  #records: OpenRecord[] = [];
  #open: OpenRecord[] = [];
  #elements: OpenElement[] = [];
  #depths = new Map<SaxesTagPlain, number>();
  #last = new Map<string, OpenRecord>();
  #counts = new Map<string, number>();
  /** The innermost record that ended with the tag that was read last. */
  #justEnded: OpenRecord | undefined;
  #cutOff = false;

  constructor({ records, alsoFields }: XmlShape) {
    this.#alsoFields = alsoFields;
    this.#paths = new Map([...records].map((path) => [nameOf(path), path]));
    this.#parents = new Set([...records].map(parentOf));
  }

  open(tag: SaxesTagPlain): void {
    this.#justEnded = undefined;
    const within = this.#open.at(-1);
    const path = this.#recordPath(tag.name, within);
    if (path !== undefined) this.#start(tag, path);
    else {
      const parent = this.#elements.at(-1)?.path;
      const inRecord = this.#elements.length - (within?.depth ?? 0);
      const readable = within ? inRecord < DEEPEST_FIELD : this.#elements.length < 8;
      const first = within ? inRecord === 0 : this.#elements.length === 0;
      const own = first
        ? tag.name
        : readable && parent !== undefined
          ? `${parent}/${tag.name}`
          : undefined;
      this.#push(tag, own);
      if (within && own !== undefined && !within.attributesOf.has(own)) {
        within.attributesOf.set(own, tag.attributes);
      }
    }
  }

  /** Ends the element and whatever is still open in it; nothing if it was ended before its end tag. */
  close(tag: SaxesTagPlain): void {
    const depth = this.#depths.get(tag);
    if (depth !== undefined && this.#elements[depth]?.tag === tag) this.#endDownTo(depth);
    else this.#justEnded = undefined;
    this.#depths.delete(tag);
  }

  text(text: string): void {
    const within = this.#open.at(-1);
    const path = this.#elements.at(-1)?.path;
    this.#justEnded = undefined;
    if (!within || path === undefined || this.#elements.length === within.depth) return;
    within.text.set(path, (within.text.get(path) ?? '') + text);
  }

  /** Counts the records that start in a CDATA section whose end is missing. */
  swallow(text: string): void {
    const within = this.#open.at(-1);
    if (!within || !text.includes(`</${within.name}>`)) return;
    within.fault ??= 'the end of its CDATA section is missing.';
    within.swallowed += text.split(new RegExp(`<${within.name}[\\s>]`)).length - 1;
  }

  fail(message: string): void {
    if (HARMLESS.test(message)) return;
    if (/(?:^|: )(?:unclosed tag: |unexpected end\.)/.test(message)) this.#cutOff = true;
    const record = this.#open.at(-1) ?? this.#justEnded;
    if (record) record.fault ??= message;
  }

  end(): { records: XmlRecord[]; cutOff: boolean } {
    for (const record of this.#open) record.fault ??= 'it is cut off.';
    return { records: this.#records, cutOff: this.#cutOff };
  }

  /** The path of the record that an element of this name starts here; undefined if it starts none. */
  #recordPath(name: string, within: OpenRecord | undefined): string | undefined {
    const parent = this.#elements.at(-1)?.path;
    const path = this.#paths.get(name);
    if (path === undefined) {
      const place = !within && parent !== undefined && this.#parents.has(parent);
      return place ? `${parent}/${name}` : undefined;
    }
    if (within && within.name !== name && this.#alsoFields.has(name)) return undefined;
    return path;
  }

  #start(tag: SaxesTagPlain, path: string): void {
    // A record that starts where it cannot stand says that an end tag before it is missing or broken.
    for (let open = this.#open.at(-1); open && !path.startsWith(`${open.path}/`); ) {
      open.fault ??= 'its end tag is missing.';
      this.#endDownTo(open.depth - 1);
      open = this.#open.at(-1);
    }
    const parent = parentOf(path);
    const within = this.#open.at(-1) ?? this.#last.get(parent);
    const before = `${within?.place ?? `/${parent}`}/${tag.name}`;
    const count = (this.#counts.get(before) ?? 0) + 1;
    this.#counts.set(before, count);
    this.#push(tag, undefined);
    const record: OpenRecord = {
      path,
      name: tag.name,
      place: `${before}[${count}]`,
      within,
      attributes: tag.attributes,
      text: new Map(),
      attributesOf: new Map(),
      fault: undefined,
      swallowed: 0,
      depth: this.#elements.length,
    };
    this.#records.push(record);
    this.#open.push(record);
    this.#last.set(path, record);
  }

  #push(tag: SaxesTagPlain, path: string | undefined): void {
    this.#depths.set(tag, this.#elements.length);
    this.#elements.push({ tag, path });
  }

  #endDownTo(depth: number): void {
    this.#elements.length = depth;
    for (let open = this.#open.at(-1); open && open.depth > depth; open = this.#open.at(-1)) {
      this.#justEnded ??= open;
      this.#open.pop();
    }
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
