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

/** A tag, with attributes in double quotes or none: as Astro and hast-util-to-html write them. */
const TAG =
  /<(?:!--[\s\S]*?-->|!doctype[^>]*>|(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*)\s*\/?>)/gi;
/<(?:!--[\s\S]*?-->|!doctype[^>]*>|(\/?)([a-z][a-z0-9-]*)([^"<>]*(?:"[^"]*"[^"<>]*)*)>)/gi;
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
  const open: { element: PageElement; from: number }[] = [];
  let end = 0;
  for (const tag of html.matchAll(TAG)) {
    const [whole, closing, written, attributes = ''] = tag;
    if (html.indexOf('<', end) !== tag.index) return undefined;
    end = tag.index + whole.length;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (closing) {
      const last = open.pop();
      if (last?.element.name !== name) return undefined;
      last.element.inner = html.slice(last.from, tag.index);
      continue;
    }
    const element = elementOf(name, attributes, open.at(-1)?.element);
    all.push(element);
    if (!VOID.has(name)) open.push({ element, from: end });
  }
  return open.length === 0 && !html.includes('<', end) ? all : undefined;
}

function elementOf(name: string, written: string, parent: PageElement | undefined): PageElement {
  let id: string | undefined;
  let classes: readonly string[] = [];
  if (/\s(?:id|class)=/i.test(written)) {
    for (const [, attribute = '', value = ''] of written.matchAll(ATTRIBUTE)) {
      if (/^id$/i.test(attribute)) id ??= value;
      if (/^class$/i.test(attribute)) classes = value.split(/\s+/);
    }
  }
  return { name, id, classes, parent, inner: '' };
}

/** Whether an element stands in another, or is it. */
export function holds(outer: PageElement, wanted: PageElement): boolean {
  for (let at: PageElement | undefined = wanted; at; at = at.parent) if (at === outer) return true;
  return false;
}

export function hasClass({ classes }: PageElement, name: string): boolean {
  return classes.includes(name);
}
