import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/**
 * Markdown that renders to the given captured lines, one paragraph each, letter for letter:
 * whatever Markdown would interpret is escaped. Lines must hold no line end.
 */
export function markdownFromLines(lines: readonly string[]): string {
  const markdown = writer.stringify({
    type: 'root',
    children: lines.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  });
  // The parser drops a byte order mark that opens a text.
  return markdown.replace(/^\uFEFF/, '&#xFEFF;');
}
