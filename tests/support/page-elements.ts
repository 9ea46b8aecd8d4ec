import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/** All elements of a page in document order, those inside `<template>` and `<noscript>` too. */
export function elementsOfPage(html: string): HtmlElement[] {
  return descendants(parse(html, { scriptingEnabled: false }));
}

/** All elements below a node, in document order. */
export function descendants(node: HtmlNode): HtmlElement[] {
  if ('content' in node) return descendants(node.content);
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...descendants(child)] : [],
  );
}

export function children(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child));
}

/** The elements around one, from the nearest outwards. */
export function ancestors(element: HtmlElement): HtmlElement[] {
  const { parentNode } = element;
  if (parentNode === null || !defaultTreeAdapter.isElementNode(parentNode)) return [];
  return [parentNode, ...ancestors(parentNode)];
}

/** What `textContent` is in a browser. */
export function textOf(node: HtmlNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The text of an element as it is read: white space collapsed. */
export function readingOf(element: HtmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function words(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter(Boolean);
}

export function withTag(elements: HtmlElement[], ...tags: string[]): HtmlElement[] {
  return elements.filter(({ tagName }) => tags.includes(tagName));
}

export function withClass(elements: HtmlElement[], name: string): HtmlElement[] {
  return elements.filter((element) => words(attribute(element, 'class')).includes(name));
}

/**
 * The one element of a list.
 * @throws Error naming `what` when there are none or several.
 */
export function only(elements: HtmlElement[], what: string): HtmlElement {
  const [first, ...others] = elements;
  if (!first || others.length > 0) throw new Error(`${elements.length} of ${what}, not one`);
  return first;
}
