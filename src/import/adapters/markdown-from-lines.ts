import type { Blockquote, Paragraph, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** An e-mail address in angle brackets is a link, though it open with what opens no tag: `<4@a.org>`. */
export const BRACKETED_ADDRESS = {
  character: '<',
  after: "[\\d.#$%&'*+=^_`{|}~-][^\\s<>]*@[^\\s<>]*>",
  inConstruct: 'phrasing',
} as const;

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', unsafe: [BRACKETED_ADDRESS] })
  .freeze();

/** Lines of text that stand together, and in how many quotations. */
export interface TextParagraph {
  lines: readonly string[];
  quoted: number;
}

/**
 * Markdown that renders to the given captured lines, one paragraph each, letter for letter:
 * whatever Markdown would interpret is escaped. Lines must hold no line end.
 */
export function markdownFromLines(lines: readonly string[]): string {
  return markdownFromParagraphs(lines.map((line) => ({ lines: [line], quoted: 0 })));
}

/** The same for paragraphs of several lines: they stay together as far as Markdown lets them. */
export function markdownFromParagraphs(paragraphs: readonly TextParagraph[]): string {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Blockquote)[] = [root];
  for (const { lines, quoted } of paragraphs) {
    open.length = Math.min(open.length, quoted + 1);
    while (open.length <= quoted) {
      const quotation: Blockquote = { type: 'blockquote', children: [] };
      open.at(-1)?.children.push(quotation);
      open.push(quotation);
    }
    open.at(-1)?.children.push(...paragraphNodes(lines));
  }
  // The parser drops a byte order mark that opens a text.
  return writer.stringify(root).replace(/^\uFEFF/, '&#xFEFF;');
}

/** White space at a line end inside a paragraph would be lost: such lines stand apart. */
function paragraphNodes(lines: readonly string[]): Paragraph[] {
  const values: string[] = [];
  for (const [index, line] of lines.entries()) {
    const together = index > 0 && !/[ \t]$/.test(lines[index - 1] ?? '') && !/^[ \t]/.test(line);
    values.push(together ? `${values.pop()}\n${line}` : line);
  }
  return values.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
