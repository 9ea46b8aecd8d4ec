import type { ByteReader, ByteWriter } from './bytes.ts';

// A binary range coder with probabilities that follow what came so far, as in LZMA (I. Pavlov, 7-zip.org/sdk.html), but
// faster at first: numbers that come often take less than a bit, where gzip, which counts in whole bits, takes one at
// least.

/** Bits of a probability as it is kept, and as it divides a range. */
const KEPT_BITS = 16;
const BITS = 12;
/** No probability is less than one of the parts that divide a range, or above all but one. */
const LEAST = 2 ** (KEPT_BITS - BITS);
/** How often a probability follows as a mean of what came; from then on it follows as fast as it did last. */
const OFTEN = 63;
const FULL = 2 ** 32;
/** A range below this is widened by a byte. */
const NARROW = 2 ** 24;
/** Bits of a number that are told apart by those before them; the others come as they are. */
const MODELLED = 4;
/** Bit lengths of numbers are told in as many bits. */
const LENGTH_BITS = 5;

/** Probabilities that the next bit is 0. */
class Chances {
  private readonly kept: Uint16Array;
  private readonly times: Uint8Array;

  constructor(count: number) {
    this.kept = new Uint16Array(count).fill(1 << (KEPT_BITS - 1));
    this.times = new Uint8Array(count);
  }

  /** A probability, as so many of the parts into which a range is divided. */
  of(at: number): number {
    return (this.kept[at] ?? 0) >>> (KEPT_BITS - BITS);
  }

  /** Takes in what the bit was. */
  learn(at: number, bit: number): void {
    const chance = this.kept[at] ?? 0;
    const times = this.times[at] ?? 0;
    const goal = bit === 0 ? (1 << KEPT_BITS) - LEAST : LEAST;
    this.kept[at] = chance + Math.trunc((goal - chance) / (times + 2.5));
    if (times < OFTEN) this.times[at] = times + 1;
  }
}

/** The probabilities by which numbers of one kind are written and read. */
export class NumberModel {
  readonly lengths = new Chances(1 << LENGTH_BITS);
  readonly bits = new Chances(1 << (MODELLED + LENGTH_BITS + 1));
}

/** Writes numbers by their models. */
export class RangeEncoder {
  private low = 0;
  private range = FULL - 1;
  private held = 0;
  private waiting = 1;
  private readonly bytes: number[] = [];

  number(value: number, { lengths, bits }: NumberModel): void {
    const length = 31 - Math.clz32(value + 1);
    this.tree(length, LENGTH_BITS, lengths, 1);
    const rest = value + 1 - (1 << length);
    let node = 1;
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      const one = (rest >>> bit) & 1;
      if (length - bit > MODELLED) this.half(one);
      else {
        this.bit(one, bits, (length << MODELLED) | node);
        node = (node << 1) | one;
      }
    }
  }

  /** Ends what was written, and puts it behind a writer's bytes after its length. */
  done(writer: ByteWriter): void {
    for (let byte = 0; byte < 5; byte += 1) this.shift();
    // The first is always 0, and zeros at the end are read where nothing is left.
    let end = this.bytes.length;
    while (end > 1 && this.bytes[end - 1] === 0) end -= 1;
    writer.number(end - 1);
    writer.put(Uint8Array.from(this.bytes.slice(1, end)));
  }

  private tree(value: number, count: number, models: Chances, first: number): void {
    let node = first;
    for (let bit = count - 1; bit >= 0; bit -= 1) {
      const one = (value >>> bit) & 1;
      this.bit(one, models, node);
      node = (node << 1) | one;
    }
  }

  private bit(one: number, models: Chances, at: number): void {
    const bound = (this.range >>> BITS) * models.of(at);
    if (one === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    models.learn(at, one);
    this.widen();
  }

  private half(one: number): void {
    this.range = this.range >>> 1;
    if (one === 1) this.low += this.range;
    this.widen();
  }

  private widen(): void {
    while (this.range < NARROW) {
      this.range *= 256;
      this.shift();
    }
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= FULL) {
      const carry = this.low >= FULL ? 1 : 0;
      for (; this.waiting > 0; this.waiting -= 1) {
        this.bytes.push((this.held + carry) & 255);
        this.held = 255;
      }
      this.held = Math.floor((this.low % FULL) / NARROW);
    }
    this.waiting += 1;
    this.low = (this.low % NARROW) * 256;
  }
}

/** Reads what a `RangeEncoder` wrote, by the same models in the same order. */
export class RangeDecoder {
  private readonly bytes: Uint8Array;
  private at = 0;
  // The range and the code. Numbers of 32 bits in fields of an object would each be an object of their own.
  private readonly state = Uint32Array.of(FULL - 1, 0);

  constructor(reader: ByteReader) {
    this.bytes = reader.bytesOf(reader.number());
    let code = 0;
    for (let byte = 0; byte < 4; byte += 1) code = code * 256 + this.next();
    this.state[1] = code;
  }

  number({ lengths, bits }: NumberModel): number {
    let length = 1;
    for (let bit = 0; bit < LENGTH_BITS; bit += 1) {
      length = (length << 1) | this.bit(lengths, length);
    }
    length -= 1 << LENGTH_BITS;
    let value = 1;
    for (let bit = 0; bit < length; bit += 1) {
      const one = bit < MODELLED ? this.bit(bits, (length << MODELLED) | value) : this.half();
      value = (value << 1) | one;
    }
    return value - 1;
  }

  private bit(models: Chances, at: number): number {
    const range = this.state[0] ?? 0;
    const code = this.state[1] ?? 0;
    const bound = (range >>> BITS) * models.of(at);
    const one = code < bound ? 0 : 1;
    models.learn(at, one);
    if (one === 0) this.widen(bound, code);
    else this.widen(range - bound, code - bound);
    return one;
  }

  private half(): number {
    const half = (this.state[0] ?? 0) >>> 1;
    const code = this.state[1] ?? 0;
    const one = code >= half ? 1 : 0;
    this.widen(half, one === 1 ? code - half : code);
    return one;
  }

  private widen(range: number, code: number): void {
    let wide = range;
    let read = code;
    while (wide < NARROW) {
      wide *= 256;
      read = read * 256 + this.next();
    }
    this.state[0] = wide;
    this.state[1] = read;
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
