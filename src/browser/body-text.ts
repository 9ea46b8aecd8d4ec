import type { Stretch } from '../model/find-words.ts';

/** Elements at whose edges a line of a comment ends; a list's are those of its items. */
const BLOCK = /^(?:P|LI|BLOCKQUOTE|PRE|BR|DIV)$/;

interface Piece {
  node: Text;
  start: number;
}

/** The text of a comment's body in one string, with a line end wherever a block ends, and ways to and from its ranges. */
export class BodyText {
  readonly text: string;
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
      const edge = BLOCK.test(node.nodeName) ? '\n' : '';
      text += edge;
      for (const child of node.childNodes) walk(child);
      text += edge;
    };
    walk(body);
    this.text = text;
    this.pieces = pieces;
  }

  range({ start, end }: Stretch): Range {
    const first = this.pieces.findLast((piece) => piece.start <= start);
    const last = this.pieces.findLast((piece) => piece.start < end);
    const range = new Range();
    if (!first || !last) return range;
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  /** What a range holds of the body; undefined when it also holds words outside it, or none. */
  stretch(range: Range): Stretch | undefined {
    const held = this.pieces.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start = first.start + (first.node === startContainer ? startOffset : 0);
    const end = last.start + (last.node === endContainer ? endOffset : last.node.length);
    // A block selected whole ends before the first word of the next.
    const whole = letters(range.toString()) === letters(this.text.slice(start, end));
    return whole ? { start, end } : undefined;
  }
}

function letters(text: string): string {
  return text.replace(/\s/g, '');
}
