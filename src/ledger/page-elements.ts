import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

export interface PageElements {
  byId: ReadonlyMap<string, Element[]>;
  all: Element[];
}

/** The elements of a page, those with an id by their ids. */
export function elementsById(tree: Root): PageElements {
  const all = elementsOf(tree);
  const withId = all.filter(({ properties }) => typeof properties['id'] === 'string');
  return { byId: Map.groupBy(withId, ({ properties }) => String(properties['id'])), all };
}

/** The elements below one, in order. */
export function elementsOf(tree: Root | Element): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    found.push(element);
  });
  return found;
}

/** Whether an element is, or stands around, another. */
export function holds(element: Element, wanted: Element): boolean {
  let found = false;
  visit(element, (node) => {
    found = node === wanted;
    return found ? EXIT : undefined;
  });
  return found;
}

export function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
