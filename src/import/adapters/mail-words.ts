import type { CapturedWords } from '../../schema/captured-thread.ts';
import { markdownFromParagraphs, type TextParagraph } from './markdown-from-lines.ts';
import { isRendered } from './words.ts';

/** Quotations in one another that are shown apart; deeper ones count as this deep. */
const DEEPEST = 24;

const MARKS = /^(?:> ?)+/;

interface MailLine {
  quoted: number;
  text: string;
}

/**
 * The words of a plain mail as Markdown in which what is quoted is a block quotation: `>` at the beginning of a line,
 * once or more and each with at most one space after it, is the mark of a quotation and no word; every other character
 * is. A mail too long to be rendered is kept as text, marks and all.
 */
export function mailWords(text: string, flowed: boolean): CapturedWords {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(mailLine);
  const value = markdownFromParagraphs(paragraphsOf(flowed ? joined(lines) : lines));
  return isRendered(value) ? { format: 'markdown', value } : { format: 'text', value: text };
}

function mailLine(line: string): MailLine {
  const marks = MARKS.exec(line)?.[0] ?? '';
  const quoted = Math.min(DEEPEST, marks.replaceAll(' ', '').length);
  return { quoted, text: line.slice(marks.length) };
}

/** Lines that a mail program wrapped, as one again (RFC 3676 4.2): they end in a space, and are quoted alike. */
function joined(lines: readonly MailLine[]): MailLine[] {
  const whole: MailLine[] = [];
  let soft = false;
  for (const { quoted, text } of lines) {
    const own = quoted === 0 && text.startsWith(' ') ? text.slice(1) : text;
    const last = whole.at(-1);
    if (soft && last?.quoted === quoted && own !== '-- ') last.text += own;
    else whole.push({ quoted, text: own });
    soft = own.endsWith(' ') && own !== '-- ';
  }
  return whole;
}

function paragraphsOf(lines: readonly MailLine[]): TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let open: { quoted: number; lines: string[] } | undefined;
  for (const { quoted, text } of lines) {
    if (text.trim() === '') open = undefined;
    else if (open?.quoted === quoted) open.lines.push(text);
    else {
      open = { quoted, lines: [text] };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}
