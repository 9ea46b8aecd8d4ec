const decoder = new TextDecoder();

/** Bytes that grow as numbers and words are put behind them. */
export class ByteWriter {
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(256);
  private end = 0;

  /** A whole number from 0 to 2^31 - 1 in as few bytes as it needs, seven bits in each, the lowest first (LEB128). */
  number(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.end++] = rest;
  }

  /** A text in UTF-8 after its length in bytes. */
  text(value: string): void {
    const bytes = this.encoder.encode(value);
    this.number(bytes.length);
    this.put(bytes);
  }

  put(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** How many bytes were written so far. */
  get length(): number {
    return this.end;
  }

  /** What was written so far; what comes then begins anew. */
  done(): Uint8Array<ArrayBuffer> {
    const written = this.bytes.slice(0, this.end);
    this.end = 0;
    return written;
  }

  private room(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.end + more));
    wider.set(this.bytes.subarray(0, this.end));
    this.bytes = wider;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }

  text(): string {
    return decoder.decode(this.bytesOf(this.number()));
  }

  /** The next bytes, so many. */
  bytesOf(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
