import sax from 'sax';

/** An element of an XML document with the text directly inside it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * Reads an XML document with a strict parser, and checks what the parser lets through: the characters of XML 1.0 and
 * `]]>` in text.
 * @throws Error when it is not well formed.
 */
export function readXml(document: string): XmlNode {
  if (FORBIDDEN.test(document)) throw new Error('a character that XML 1.0 forbids');
  if (/&#(x?)(0*([0-8bcef]|1[0-9a-f]|d[89a-f]..));/i.test(document))
    throw new Error('a reference to a character that XML 1.0 forbids');
  if (document.includes(']]>')) throw new Error(']]> in text');
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node = { name, attributes: stringsOf(attributes), text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.write(document).close();
  const [first, ...others] = root.children;
  if (!first || others.length > 0) throw new Error(`${root.children.length} roots`);
  return first;
}

/** The elements of one name directly inside another. */
export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/**
 * The text of the one child of a name.
 * @throws Error when there are none or several.
 */
export function textOfChild(node: XmlNode, name: string): string {
  const [first, ...others] = childrenNamed(node, name);
  if (!first || others.length > 0) throw new Error(`not one <${name}> in <${node.name}>`);
  return first.text;
}

function stringsOf(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
}
