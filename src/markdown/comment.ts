import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Html, Image, ImageReference, Root as MdastRoot, Parents } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { markHidden } from './hidden-spans.ts';
import { mainLanguage, markLanguages, SITE_LANGUAGE } from './language.ts';
import { type RenderedLine, renderedLines } from './lines.ts';
import { externalLinks } from './links.ts';
import { plainParagraphs, treeOfParagraphs } from './plain-paragraphs.ts';
import { commentSchema } from './sanitize.ts';

/** A comment's words as safe HTML and as the lines of text that this HTML holds. */
export interface RenderedComment {
  html: string;
  lines: RenderedLine[];
}

const handlers = {
  // remark-rehype drops raw HTML without a word (`Vec<T>` would become `Vec`): a comment's is text.
  html: (state: State, node: Html, parent: Parents | undefined) => {
    const text = { type: 'text' as const, value: node.value };
    state.patch(node, text);
    return parent && PHRASING_PARENTS.has(parent.type) ? text : paragraph([text]);
  },
  // A heading would mint an anchor and break the page's outline.
  heading: (state: State, node: Heading) => paragraph([element('strong', state.all(node))]),
  // An image would be a request to another host.
  image: (_: State, { alt, url }: Image) => imageLink(alt, url),
  imageReference: (state: State, { alt, identifier }: ImageReference) =>
    imageLink(alt, state.definitionById.get(identifier.toUpperCase())?.url ?? ''),
  // The line end that remark-rehype adds after <br> would show twice: bodies keep their white space.
  break: () => element('br', []),
};

const PHRASING_PARENTS = new Set([
  'paragraph',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'heading',
]);

function element(
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function imageLink(alt: string | null | undefined, href: string): Element {
  const link = element('a', [{ type: 'text', value: alt || href }], { href });
  // hast-util-from-parse5 declares `position` of every element's data.
  return { ...link, data: { image: true, position: {} } };
}

function paragraph(children: ElementContent[]): Element {
  return element('p', children);
}

/** CommonMark, with bare addresses as links found after parsing, so that escapes in them hold. */
function bareAddresses(this: Processor) {
  const data = this.data();
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmAutolinkLiteralFromMarkdown(),
  ];
}

const withoutAddresses = unified()
  .use(remarkParse)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, commentSchema)
  .freeze();
const withAddresses = withoutAddresses().use(bareAddresses).freeze();

/** What a bare address has, or may have by a character reference or an escape. Looking for them takes a sixth of parsing. */
const MAYBE_ADDRESS = /@|:\/\/|www|[&\\]/i;

/**
 * Renders the body of a comment file. Raw HTML comes out as text; the result carries no id, name, class of the
 * author's, style, script or image. Blocks in another language than the whole carry `lang`.
 *
 * @param stated - the language of the whole as an editor gives it.
 */
export function renderComment(markdown: string, stated?: string): RenderedComment {
  const { tree, lines } = parsedComment(markdown);
  markLanguages(tree, stated ?? mainLanguage(lines.map(({ text }) => text)) ?? SITE_LANGUAGE);
  return { html: htmlOf(tree), lines };
}

/** The same without `lang`: telling languages takes longer than all the rest, and changes no line. */
export function renderWithoutLanguages(markdown: string): RenderedComment {
  const { tree, lines } = parsedComment(markdown);
  return { html: htmlOf(tree), lines };
}

function parsedComment(markdown: string): { tree: HastRoot; lines: RenderedComment['lines'] } {
  const plain = plainParagraphs(markdown);
  if (plain) {
    const lines = plain.map((paragraph) => ({ ...paragraph, quoted: false }));
    return { tree: treeOfParagraphs(plain), lines };
  }
  const processor = MAYBE_ADDRESS.test(markdown) ? withAddresses : withoutAddresses;
  const tree: HastRoot = processor.runSync(processor.parse(markdown) satisfies MdastRoot);
  return { tree, lines: renderedLines(tree) };
}

function htmlOf(tree: HastRoot): string {
  externalLinks(tree);
  markHidden(tree);
  return toHtml(tree);
}
