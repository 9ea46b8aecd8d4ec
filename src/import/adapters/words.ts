import { foresee, isTooDeep, MOST_NESTED, MOST_UNITS } from '../../markdown/budget.ts';
import { renderWithoutLanguages } from '../../markdown/comment.ts';
import type { CapturedWords } from '../../schema/captured-thread.ts';
import { htmlLines } from './html-lines.ts';
import { markdownOfHtml } from './html-markdown.ts';
import { markdownFromLines, markdownFromParagraphs } from './markdown-from-lines.ts';

/**
 * The lines of text that captured words hold, by the rule of lines (`content/README.md`, “The words”): what
 * `wordsAsMarkdown` of the same words renders to. Never throws. NUL and halves of characters, which no text file can
 * hold, become U+FFFD.
 */
export function wordsAsLines(words: CapturedWords): string[] {
  const value = holdable(words.value);
  if (words.format === 'text') return paragraphsOf(value).flat();
  if (words.format === 'html') return htmlLines(value).lines;
  return renderedOrUndefined(withoutBlankEnds(value)) ?? paragraphsOf(value).flat();
}

/**
 * The body of a comment file that holds captured words: Markdown that renders to `wordsAsLines(words)`, and to their
 * markup where that changes no line. Never throws.
 */
export function wordsAsMarkdown(words: CapturedWords): string {
  const value = holdable(words.value);
  if (words.format === 'text') {
    const paragraphs = paragraphsOf(value);
    return sameOrPlain(
      markdownFromParagraphs(paragraphs.map((lines) => ({ lines, quoted: 0 }))),
      paragraphs.flat(),
    );
  }
  if (words.format === 'markdown') {
    const body = withoutBlankEnds(value);
    return renderedOrUndefined(body) === undefined
      ? markdownFromLines(paragraphsOf(value).flat())
      : body;
  }
  const { lines, depth } = htmlLines(value);
  // What cannot be rendered anyway need not be made.
  if (value.length > MOST_UNITS || depth > MOST_NESTED) return markdownFromLines(lines);
  return sameOrPlain(markdownOfHtml(value), lines);
}

function sameOrPlain(markdown: string, lines: readonly string[]): string {
  const rendered = renderedOrUndefined(markdown);
  const same =
    rendered?.length === lines.length && lines.every((line, at) => rendered[at] === line);
  return same ? markdown : markdownFromLines(lines);
}

/** The lines that Markdown renders to, or undefined where it exceeds the budget within which comments are rendered. */
function renderedOrUndefined(markdown: string): string[] | undefined {
  if (!isRendered(markdown)) return undefined;
  const { html, lines } = renderWithoutLanguages(markdown);
  return isTooDeep(html) ? undefined : lines.map(({ text }) => text);
}

/** Whether a linear look lets captured Markdown be rendered; what it refuses is kept as plain text. */
export function isRendered(markdown: string): boolean {
  return ['cheap', 'dear'].includes(foresee(markdown));
}

/** Plain text as paragraphs of lines: a line of white space alone ends a paragraph and is no line. */
function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.at(-1)?.push(line);
    else paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
}

function withoutBlankEnds(markdown: string): string {
  const rows = markdown.split('\n');
  const filled = (row: string) => row.trim() !== '';
  return `${rows.slice(rows.findIndex(filled), rows.findLastIndex(filled) + 1).join('\n')}\n`;
}

function holdable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
}
