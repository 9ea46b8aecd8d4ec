/** A piece of a capture that bars may take the place of, in a text of one character a byte. */
export interface Leaf {
  from: number;
  to: number;
  /** What it is called in the format: the keys down to it, the element, the header field. Pieces of one name are barred together. */
  name: string;
  /** What takes its place, as UTF-8 of one character a byte. */
  bar: string;
}
