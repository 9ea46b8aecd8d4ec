import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { type Stretch, stretches } from './hidden-characters.ts';

/** Puts each hidden character into a span that names it, for the stylesheet to show; the text stays as it is. */
export function markHidden(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    const parts = stretches(node.value);
    if (!parent || index === undefined || !parts.some((part) => 'code' in part)) return undefined;
    parent.children.splice(index, 1, ...parts.map(markedPart));
    return [SKIP, index + parts.length];
  });
}

function markedPart(part: Stretch): ElementContent {
  const text = { type: 'text' as const, value: part.text };
  return 'code' in part ? hiddenSpan(part.code, text) : text;
}

/** Text that is not markup, such as a name, as HTML in which hidden characters stand apart as in a comment. */
export function hiddenMarked(text: string): string {
  return toHtml({ type: 'root', children: stretches(text).map(markedPart) });
}

function hiddenSpan(code: string, text: ElementContent): Element {
  const properties = { className: ['hidden-character'], dataCode: code };
  return { type: 'element', tagName: 'span', properties, children: [text] };
}
