import type { Paragraph } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/**
 * Markdown that renders to the given captured lines, one paragraph each, letter for letter:
 * whatever Markdown would interpret is escaped. Lines must hold no line end.
 */
export function markdownFromLines(lines: readonly string[]): string {
  return markdownFromParagraphs(lines.map((line) => [line]));
}

/** The same for paragraphs of several lines: they stay together as far as Markdown lets them. */
export function markdownFromParagraphs(paragraphs: readonly (readonly string[])[]): string {
  const markdown = writer.stringify({
    type: 'root',
    children: paragraphs.flatMap(paragraphNodes),
  });
  // The parser drops a byte order mark that opens a text.
  return markdown.replace(/^\uFEFF/, '&#xFEFF;');
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
