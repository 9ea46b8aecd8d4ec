import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';

/** An element as a browser's parser reads it. */
export interface ParsedElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element of a piece of HTML, in order, with the text inside it. */
export function elementsOf(html: string): ParsedElement[] {
  return walk(parseFragment(html)).map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textIn(element),
  }));
}

/** The text of a piece of HTML, as a browser would copy it out of the tree. */
export function textOf(html: string): string {
  return textIn(parseFragment(html));
}

function walk(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((node) =>
    defaultTreeAdapter.isElementNode(node) ? [node, ...walk(node)] : [],
  );
}

function textIn(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textIn(node) : '';
    })
    .join('');
}
