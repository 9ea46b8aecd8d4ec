import type { Element, Root } from 'hast';

/** A paragraph of Markdown that is one line, and the line it stands on. */
export interface PlainParagraph {
  text: string;
  at: number;
}

/**
 * A line that is its own rendering by CommonMark 0.31.2, with the bare addresses of GitHub: it holds no character that
 * may be markup and nothing of an address; it opens with a letter or a quotation mark, so that it opens no list,
 * heading or quotation; no space ends it.
 */
const PLAIN = /^(?!.*(?:www|:\/\/))[\p{L}"“‘'][^\p{Cc}*_`[\]<>&@~\\]*(?<! )$/isu;

/**
 * The paragraphs of Markdown that has nothing but plain ones, with empty lines between them, as three comments in five
 * have; undefined of any other, which is the parser's to read.
 */
export function plainParagraphs(markdown: string): PlainParagraph[] | undefined {
  const paragraphs: PlainParagraph[] = [];
  let open = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (text !== '' && (open || !PLAIN.test(text))) return undefined;
    if (text !== '') paragraphs.push({ text, at: index + 1 });
    open = text !== '';
  }
  return paragraphs;
}

/** The tree that `remark-rehype` makes of such paragraphs. */
export function treeOfParagraphs(paragraphs: readonly PlainParagraph[]): Root {
  const children = paragraphs.flatMap(({ text }, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    paragraph(text),
  ]);
  return { type: 'root', children };
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}
