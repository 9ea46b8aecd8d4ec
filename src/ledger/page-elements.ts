import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** An element of a page that an address may lead to, or that one is told by. */
export interface PageElement {
  name: string;
  id: string | undefined;
  classes: readonly string[];
  /** The element it stands in. */
  parent: PageElement | undefined;
  /** Its HTML, without its own tags. */
  inner: string;
}

export interface PageElements {
  byId: ReadonlyMap<string, PageElement[]>;
  all: readonly PageElement[];
}

/** What may stand before the `<` of the next tag: a comment or the doctype. */
const NO_TAG = /<(?:!--[\s\S]*?-->|!doctype[^>]*>)/iy;
const NAME = /[a-z][a-z0-9-]*/iy;
/** The rest of a tag, with attributes in double quotes or none: as Astro and hast-util-to-html write them. */
const REST = /(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*\s*\/?>/y;
const ATTRIBUTE = /\s([^\s"'<>=/]+)(?:="([^"]*)")?/g;

/** Elements without content and end tag: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The elements of a page, in order, and those with an id by their ids. */
export function elementsIn(html: string): PageElements {
  // What is not written as we write it is read as browsers do, and written so.
  const all = scan(html) ?? scan(toHtml(fromHtml(html))) ?? [];
  const withId = all.filter(({ id }) => id !== undefined);
  return { byId: Map.groupBy(withId, ({ id }) => id ?? ''), all };
}

/** In one pass over the tags, since there may be a hundred thousand pages; undefined where they do not match. */
function scan(html: string): PageElement[] | undefined {
  const all: PageElement[] = [];
  const open: Scanned[] = [];
  let end = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', end)) {
    if (html[at + 1] === '/') {
      const last = open.pop();
      const past = last && pastEndTag(html, at, last.name);
      if (!last || past === undefined) return undefined;
      last.to = at;
      end = past;
      continue;
    }
    const tag = knownTag(html, at) ?? newTag(html, at);
    if (!tag) {
      if (matched(NO_TAG, html, at) === undefined) return undefined;
      end = NO_TAG.lastIndex;
      continue;
    }
    end = at + tag.length;
    const element = new Scanned(tag, open.at(-1), html, end);
    all.push(element);
    if (!tag.isVoid) open.push(element);
  }
  return open.length === 0 ? all : undefined;
}

/** Where the end tag at `at` ends; undefined where it is none of that name. */
function pastEndTag(html: string, at: number, name: string): number | undefined {
  const from = at + 2;
  if (html.startsWith(`${name}>`, from)) return from + name.length + 1;
  const other = matched(NAME, html, from)?.toLowerCase() === name;
  return other && matched(REST, html, NAME.lastIndex) !== undefined ? REST.lastIndex : undefined;
}

/** What a sticky pattern finds at a place; its `lastIndex` is then where that ends. */
function matched(pattern: RegExp, html: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(html) ? html.slice(at, pattern.lastIndex) : undefined;
}

/** A start tag. */
interface Tag extends Pick<PageElement, 'name' | 'id' | 'classes'> {
  length: number;
  isVoid: boolean;
}

/** Tags by their text: most of a page stands on every page. */
const tags = new Map<string, Tag>();
const REMEMBERED = 2000;

function knownTag(html: string, at: number): Tag | undefined {
  return tags.get(html.slice(at, html.indexOf('>', at) + 1));
}

/** The start tag at `at`; undefined where there is none. */
function newTag(html: string, at: number): Tag | undefined {
  const name = matched(NAME, html, at + 1)?.toLowerCase();
  const written = name && matched(REST, html, NAME.lastIndex);
  if (!name || written === undefined) return undefined;
  const { id, classes } = attributesIn(written);
  const length = REST.lastIndex - at;
  const tag = { name, id, classes, length, isVoid: VOID.has(name) };
  // With a number in it, a tag is a comment's own. A part of a page would keep all of it in memory.
  const text = html.slice(at, at + length);
  if (!/\d/.test(text) && tags.size < REMEMBERED) tags.set(Buffer.from(text).toString(), tag);
  return tag;
}

class Scanned implements PageElement {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly parent: PageElement | undefined;
  /** Where its content ends. */
  to: number;
  readonly #from: number;
  readonly #html: string;

  constructor(
    { name, id, classes }: Tag,
    parent: PageElement | undefined,
    html: string,
    from: number,
  ) {
    this.name = name;
    this.id = id;
    this.classes = classes;
    this.parent = parent;
    this.#html = html;
    this.#from = from;
    this.to = from;
  }

  get inner(): string {
    return this.#html.slice(this.#from, this.to);
  }
}

const NO_CLASSES: readonly string[] = [];

function attributesIn(written: string): Pick<PageElement, 'id' | 'classes'> {
  let id: string | undefined;
  let classes = NO_CLASSES;
  if (written.length > 1 && /\s(?:id|class)=/i.test(written)) {
    for (const [, attribute = '', value = ''] of written.matchAll(ATTRIBUTE)) {
      if (/^id$/i.test(attribute)) id ??= value;
      if (/^class$/i.test(attribute)) classes = value.split(/\s+/);
    }
  }
  return { id, classes };
}

/** Whether an element stands in another, or is it. */
export function holds(outer: PageElement, wanted: PageElement): boolean {
  for (let at: PageElement | undefined = wanted; at; at = at.parent) if (at === outer) return true;
  return false;
}

export function hasClass({ classes }: PageElement, name: string): boolean {
  return classes.includes(name);
}
