import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { decodeString } from 'micromark-util-decode-string';
import type { RenderedComment } from './comment.ts';
import { markHidden } from './hidden-spans.ts';

/** A backslash at the end of a line that another line follows: a line break, and no character of the text. */
const BREAK = /(?<!\\)((?:\\\\)*)\\(?=\n[^\n]*\S)/g;

/**
 * Markdown as preformatted text, for where rendering it would exceed the budget. Only backslash escapes, character
 * references and line breaks are read: what the importer writes. So captured plain text comes out letter for letter.
 */
export function preformatted(markdown: string): RenderedComment {
  const rows = markdown
    .replace(BREAK, '$1')
    .split('\n')
    .map((row) => decodeString(row.replace(/[ \t]+$/, '')));
  const lines = rows.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text, at: index + 1, quoted: false }],
  );
  const [first = 1, last = first] = [lines[0]?.at, lines.at(-1)?.at];
  const value = rows.slice(first - 1, last).join('\n');
  const properties = { className: ['verbatim'] };
  const pre = {
    type: 'element' as const,
    tagName: 'pre',
    properties,
    children: [{ type: 'text' as const, value }],
  };
  const tree: Root = { type: 'root', children: [pre] };
  markHidden(tree);
  return { html: toHtml(tree), lines };
}
