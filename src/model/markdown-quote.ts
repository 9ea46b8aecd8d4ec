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
  return (
    line
      // An address is kept whole: an escape inside it would become part of it where bare addresses are links.
      .replace(
        /(?<![a-z])https?:\/\/[^\s<>\p{Cc}]+|[\\`*_[\]<>|~]|&(?=[#\w])|(?<=www)\./giu,
        (found) => (found.length > 1 ? `<${found}>` : `\\${found}`),
      )
      .replace(/^(\s*\d{0,9})([-+=#.)])/, '$1\\$2')
      .replace(/^[ \t]+|[ \t]+$/g, (space) =>
        space.replace(/\s/g, (one) => `&#${one.charCodeAt(0)};`),
      )
  );
}
