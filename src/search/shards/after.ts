import type { ByteReader, ByteWriter } from './bytes.ts';

/** Writes a text as how much it begins like another, and what follows. */
export function writeAfter(writer: ByteWriter, other: string, text: string): void {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  // Half a character outside the basic plane cannot be written.
  if (/[\uD800-\uDBFF]$/.test(text.slice(0, same))) same -= 1;
  writer.number(same);
  writer.text(text.slice(same));
}

/** Reads what `writeAfter` wrote. */
export function readAfter(reader: ByteReader, other: string): string {
  const same = reader.number();
  return other.slice(0, same) + reader.text();
}
