import type { Stretch } from '../model/find-words.ts';

const BLOCKS = new Set(['P', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'HR', 'BR', 'DIV']);

interface Piece {
  node: Text;
  start: number;
}

/** The text of a comment's body in one string, with a line end wherever a block ends, and ways to and from its ranges. */
export class BodyText {
  readonly text: string;
  private readonly body: Element;
  private readonly pieces: readonly Piece[];

  constructor(body: Element) {
    const pieces: Piece[] = [];
    let text = '';
    const walk = (node: Node) => {
      if (node instanceof Text) {
        pieces.push({ node, start: text.length });
        text += node.data;
        return;
      }
      const isBlock = BLOCKS.has(node.nodeName);
      if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n';
      for (const child of node.childNodes) walk(child);
      if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n';
    };
    for (const child of body.childNodes) walk(child);
    this.body = body;
    this.text = text;
    this.pieces = pieces;
  }

  range({ start, end }: Stretch): Range {
    const first = this.pieces.findLast((piece) => piece.start <= start);
    const last = this.pieces.findLast((piece) => piece.start < end);
    const range = new Range();
    if (!first || !last) return range;
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** What a range holds of the body; undefined when it also holds words outside it, or none. */
  stretch(range: Range): Stretch | undefined {
    const all = new Range();
    all.selectNodeContents(this.body);
    if (range.compareBoundaryPoints(Range.END_TO_START, all) >= 0) return undefined;
    if (range.compareBoundaryPoints(Range.START_TO_END, all) <= 0) return undefined;
    const inside = range.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) inside.setStart(this.body, 0);
    if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0)
      inside.setEnd(this.body, this.body.childNodes.length);
    if (range.toString().trim() !== inside.toString().trim()) return undefined;
    const held = this.pieces.filter(({ node }) => inside.intersectsNode(node));
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = inside;
    return {
      start: first.start + (first.node === startContainer ? startOffset : 0),
      end: last.start + (last.node === endContainer ? endOffset : last.node.length),
    };
  }
}

/** The text on a comment's own page above its words, as far as this page, its thread's or its own, tells. */
export function textBefore(body: Element): string {
  const own = body.closest('.c, .one-comment');
  const above: Element[] = [];
  for (let branch = own?.closest('.branch'); branch; ) {
    const parent: Element | null = branch.previousElementSibling;
    const main = parent?.querySelector('.main');
    if (main) above.push(main);
    branch = parent?.closest('.branch');
  }
  const shared = [...document.querySelectorAll('.skip, .masthead, .crumb, h1, .above')];
  const head = own?.querySelector('.head');
  return [...shared, ...above.reverse(), ...(head ? [head] : [])]
    .map((element) => new BodyText(element).text)
    .join('\n');
}
