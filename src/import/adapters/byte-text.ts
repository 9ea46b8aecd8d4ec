/** A capture as text of one character a byte: what is not cut out of it keeps its bytes, even those that are no characters. */
export interface ByteText {
  text: string;
  /** The bytes were UTF-16 with its mark; `text` has them as UTF-8. */
  utf16: boolean;
}

export function byteText(bytes: Uint8Array): ByteText {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = utf16
    ? asBytes(new TextDecoder('utf-16le').decode(bytes))
    : Buffer.from(bytes).toString('latin1');
  return { text, utf16 };
}

/** The bytes that a text stands for, in the encoding that it came in. */
export function bytesOf({ text, utf16 }: ByteText): Uint8Array {
  const bytes = Buffer.from(text, 'latin1');
  return utf16
    ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')])
    : bytes;
}

/** Text as UTF-8, one character a byte. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
