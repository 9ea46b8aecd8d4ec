import type { Stretch } from './find-words.ts';

/**
 * Words of a comment as a quotation in Markdown: every line of it a paragraph, `[…]` where its first or last
 * line is cut, then whose words they are, as a link. It renders to the same words in CommonMark and on GitHub.
 */
export function markdownQuote(
  text: string,
  { start, end }: Stretch,
  by: string,
  address: string,
): string {
  const cutBefore = start > 0 && text[start - 1] !== '\n';
  const cutAfter = end < text.length && text[end] !== '\n';
  const lines = text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapeMarkdown);
  const quoted = [
    ...(cutBefore ? [`${escapeMarkdown('[…]')} ${lines.shift() ?? ''}`] : []),
    ...lines,
  ];
  if (cutAfter) quoted.push(`${quoted.pop() ?? ''} ${escapeMarkdown('[…]')}`);
  return `${quoted.map((line) => `> ${line}`).join('\n>\n')}\n\n— [${escapeMarkdown(by)}](${address})\n`;
}

/** One line of text as Markdown that renders to it, letter for letter. */
export function escapeMarkdown(line: string): string {
  return line
    .split(/((?<![\p{L}\p{N}])https?:\/\/[^\s<>]+)/u)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeText(part)))
    .join('')
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s+|\s+$/g, (space) =>
      [...space].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
    );
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=[#\w])/g, '\\$&').replace(/(?<=www)\./gi, '\\.');
}
