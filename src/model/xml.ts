import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { xmlSafe } from './plain-text.ts';

export type XmlElement = Extract<ReturnType<typeof x>, { type: 'element' }>;

/** An element with its attributes and what it holds; every text is made fit for XML 1.0. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (XmlElement | string)[]
): XmlElement {
  const safe = Object.entries(attributes).map(([key, value]) => [key, xmlSafe(value)]);
  const children = content.map((child) => (typeof child === 'string' ? xmlSafe(child) : child));
  return x(name, Object.fromEntries(safe), children);
}

/** A whole XML document in UTF-8 with `root` as its one element. */
export function xmlDocument(root: XmlElement): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      root,
    ],
  };
  // XML forbids `]]>` in text (section 2.4), and the serializer lets it through.
  return `${toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}
