/** What plain YAML can say. */
type PlainYaml = string | number | boolean | null | PlainYaml[] | { [key: string]: PlainYaml };

/** A single-quoted string of characters that stand for themselves, on one line. */
const QUOTED =
  /'((?:[\x20-\x26\x28-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|'')*)'/uy;
/** A key that is a name, not a value such as `null`, and its colon; on a line by itself, or with a value after it. */
const KEY = /(?!(?:null|true|false|y|n|yes|no|on|off):)([a-z][A-Za-z0-9]{0,30}):/uy;
const BARE = /(?:null|true|false|0|[1-9]\d{0,14})(?=[\n,\] }]|$)/uy;
const BARE_VALUES = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** Fields within fields: front matter has three. */
const DEEPEST = 8;

/** What is not plain; the whole text is left to a parser of YAML. */
const NOT_PLAIN = Symbol('not plain');

/**
 * Reads YAML that is written as the archive writes it (`flow` in `src/import/house-yaml.ts`): a field or a list item on
 * each line, every string in single quotes. `undefined` for anything else, right or wrong, which is YAML’s own parser’s
 * to tell: that takes twenty times as long.
 *
 * @param longest characters that a string may have.
 */
export function plainYaml(text: string, longest: number): { [key: string]: PlainYaml } | undefined {
  const reader = new Reader(text, longest);
  try {
    return reader.document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class Reader {
  #at = 0;
  readonly #text: string;
  readonly #longest: number;

  constructor(text: string, longest: number) {
    this.#text = text;
    this.#longest = longest;
  }

  document(): { [key: string]: PlainYaml } {
    const fields = new Map<string, PlainYaml>();
    while (this.#at < this.#text.length) {
      this.#field(fields, () => (this.#has('\n  - ') ? this.#items() : this.#afterSpace(0)));
      this.#expect('\n');
    }
    if (fields.size === 0) throw NOT_PLAIN;
    return Object.fromEntries(fields);
  }

  #items(): PlainYaml[] {
    const items: PlainYaml[] = [];
    do items.push(this.#value(0));
    while (this.#has('\n  - '));
    return items;
  }

  #field(fields: Map<string, PlainYaml>, value: () => PlainYaml): void {
    const [, key = ''] = this.#match(KEY);
    if (fields.has(key)) throw NOT_PLAIN;
    fields.set(key, value());
  }

  #afterSpace(depth: number): PlainYaml {
    this.#expect(' ');
    return this.#value(depth);
  }

  #value(depth: number): PlainYaml {
    if (depth > DEEPEST) throw NOT_PLAIN;
    if (this.#text[this.#at] === "'") return this.#string();
    if (this.#has('{ ')) return this.#map(depth);
    if (this.#has('[')) return this.#list(depth);
    const [bare] = this.#match(BARE);
    return BARE_VALUES.has(bare) ? (BARE_VALUES.get(bare) ?? null) : Number(bare);
  }

  #string(): string {
    const [, written = ''] = this.#match(QUOTED);
    if (written.length > this.#longest) throw NOT_PLAIN;
    return written.replaceAll("''", "'");
  }

  #map(depth: number): { [key: string]: PlainYaml } {
    const fields = new Map<string, PlainYaml>();
    do this.#field(fields, () => this.#afterSpace(depth + 1));
    while (this.#has(', '));
    this.#expect(' }');
    return Object.fromEntries(fields);
  }

  #list(depth: number): PlainYaml[] {
    if (this.#has(']')) return [];
    const items: PlainYaml[] = [];
    do items.push(this.#value(depth + 1));
    while (this.#has(', '));
    this.#expect(']');
    return items;
  }

  #has(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#has(text)) throw NOT_PLAIN;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw NOT_PLAIN;
    this.#at = pattern.lastIndex;
    return found;
  }
}
