import type { ElementContent, Nodes, Root } from 'hast';

/** One line of rendered text; where known, the line of the Markdown it starts on; whether a block quotation holds it. */
export interface RenderedLine {
  text: string;
  at: number | undefined;
  quoted: boolean;
}

const BLOCKS = new Set(
  'address article blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The text of rendered Markdown as lines: the written rule of the verbatim check.
 * The edge of a block, a `<br>` and a line end each end a line; lines of white space alone do not count;
 * every other character counts as it is.
 */
export function renderedLines(tree: Root): RenderedLine[] {
  const lines: RenderedLine[] = [];
  let current: RenderedLine = { text: '', at: undefined, quoted: false };
  // Text made while finding bare addresses has no place of its own: it follows the text before it.
  let at: number | undefined;
  let quotations = 0;
  const endLine = () => {
    if (current.text.trim() !== '') lines.push(current);
    current = { text: '', at: undefined, quoted: false };
  };
  const walk = (node: Nodes | ElementContent): void => {
    at = node.position?.start.line ?? at;
    if (node.type === 'text') {
      node.value.split(/\r\n|[\n\r]/).forEach((part, index) => {
        if (index > 0) {
          endLine();
          if (at !== undefined) at += 1;
        }
        if (current.text === '') current.at = at;
        current.text += part;
        current.quoted = quotations > 0;
      });
      return;
    }
    if (!('children' in node)) return;
    const lineBreak = node.type === 'element' && node.tagName === 'br';
    const breaks = lineBreak || (node.type === 'element' && BLOCKS.has(node.tagName));
    if (breaks) endLine();
    if (lineBreak && at !== undefined) at += 1;
    const quotation = node.type === 'element' && node.tagName === 'blockquote';
    if (quotation) quotations += 1;
    for (const child of node.children) walk(child);
    if (quotation) quotations -= 1;
    if (breaks) endLine();
  };
  walk(tree);
  endLine();
  return lines;
}
