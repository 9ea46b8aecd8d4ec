import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Image, Link, Root as MdastRoot } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { linkable, MEDIA, mediumOf } from './html-media.ts';
import { BRACKETED_ADDRESS } from './markdown-from-lines.ts';

const all: Handle = (state, node) => state.all(node);
const flow: Handle = (state, node) => state.toFlow(state.all(node));
const nothing: Handle = () => undefined;

/** What comments are not made of keeps its words: no table, no struck-out text, no form, no quotation marks of ours. */
const handlers: Record<string, Handle> = {
  ...Object.fromEntries('del input q s select strike textarea u'.split(' ').map((n) => [n, all])),
  ...Object.fromEntries('caption dialog menu option optgroup'.split(' ').map((n) => [n, flow])),
  ...Object.fromEntries('table tbody thead tfoot tr td th'.split(' ').map((n) => [n, flow])),
  ...Object.fromEntries('base wbr'.split(' ').map((n) => [n, nothing])),
  ...Object.fromEntries([...MEDIA].map((n) => [n, medium])),
  math: all,
  svg: all,
  title: all,
};

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    resourceLink: false,
    unsafe: [BRACKETED_ADDRESS],
  })
  .freeze();

/**
 * Markdown that keeps the paragraphs, lists, quotations, emphasis, code and links of HTML. Whether it renders to the
 * same lines is for the caller to see; so is the depth of the elements, on which this function recurses.
 */
export function markdownOfHtml(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', unlinkLocal);
  const mdast = toMdast(tree, { document: true, handlers, nodeHandlers: { comment: nothing } });
  return mdast.type === 'root' ? writer.stringify(mdast satisfies MdastRoot) : '';
}

/** An address that is none outside the source's page makes no link. */
function unlinkLocal(node: Element): void {
  if (node.tagName !== 'a') return;
  const href = linkable(attributeOf(node, 'href'));
  if (href === undefined) node.tagName = 'span';
  node.properties = href === undefined ? {} : { href };
}

function medium(_: unknown, node: Element): Image | Link | { type: 'text'; value: string } {
  const { text, href } = mediumOf(node.tagName, (name) => attributeOf(node, name));
  if (href === undefined) return { type: 'text', value: text };
  if (node.tagName === 'img') return { type: 'image', url: href, alt: text === href ? '' : text };
  return { type: 'link', url: href, children: [{ type: 'text', value: text }] };
}

function attributeOf(node: Element & Nodes, name: string): string {
  const value = node.properties[name === 'class' ? 'className' : name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}
