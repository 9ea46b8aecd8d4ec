/** A piece of a capture that bars may take the place of, in a text of one character a byte. */
export interface Leaf {
  from: number;
  to: number;
  /** What it is called in the format: the keys down to it, the element, the header field. Pieces of one name are barred together. */
  name: string;
  /** What takes its place, as UTF-8 of one character a byte. */
  bar: string;
}

/** Text as UTF-8, one character a byte: how captures are cut without changing any other byte. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
