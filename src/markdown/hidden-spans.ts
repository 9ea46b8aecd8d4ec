import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { stretches } from './hidden-characters.ts';

/** Puts each hidden character into a span that names it, for the stylesheet to show; the text stays as it is. */
export function markHidden(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    const parts = stretches(node.value);
    if (!parent || index === undefined || !parts.some((part) => 'code' in part)) return undefined;
    const marked = parts.map((part): ElementContent => {
      const text = { type: 'text' as const, value: part.text };
      return 'code' in part ? hiddenSpan(part.code, text) : text;
    });
    parent.children.splice(index, 1, ...marked);
    return [SKIP, index + marked.length];
  });
}

/** Text that is not markup, such as a name, as HTML in which hidden characters stand apart as in a comment. */
export function hiddenMarked(text: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  markHidden(tree);
  return toHtml(tree);
}

function hiddenSpan(code: string, text: ElementContent): Element {
  const properties = { className: ['hidden-character'], dataCode: code };
  return { type: 'element', tagName: 'span', properties, children: [text] };
}
