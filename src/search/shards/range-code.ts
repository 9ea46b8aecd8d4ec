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
/** The share of the way to what came that a probability goes, by how often it went before: 2.5 times less at first. */
const RATES = Int32Array.from(
  { length: OFTEN + 1 },
  (_, often) => (1 << KEPT_BITS) / (often + 2.5),
);
const FULL = 2 ** 32;
/** A range below this is widened by a byte. */
const NARROW = 2 ** 24;
/** Bits of a number that are told apart by those before them. */
const MODELLED = 4;
/** No number has so many bits. */
const LENGTHS = 32;

/** Probabilities of a kind: those of lengths, then those of bits. */
const CHANCES = placeOfBit(LENGTHS, 0);

/**
 * The probabilities by which numbers of one kind are written and read: whether each has another bit, by how many it
 * has, and then what its first bits are.
 */
export class NumberModel {
  /** Probabilities that the next bit is 0. */
  readonly chances = new Uint16Array(CHANCES).fill(1 << (KEPT_BITS - 1));
  readonly times = new Uint8Array(CHANCES);
}

/** The place among the probabilities of a bit of a number, after those of lengths; 0 for all bits behind the first. */
function placeOfBit(length: number, before: number): number {
  return LENGTHS + ((length << MODELLED) | (before >> MODELLED > 0 ? 0 : before));
}

/** Takes in what a bit was. */
function learn({ chances, times }: NumberModel, at: number, bit: number): void {
  const chance = chances[at] ?? 0;
  const often = times[at] ?? 0;
  const goal = bit === 0 ? (1 << KEPT_BITS) - LEAST : LEAST;
  chances[at] = chance + (((goal - chance) * (RATES[often] ?? 0)) >> KEPT_BITS);
  if (often < OFTEN) times[at] = often + 1;
}

/** Writes numbers by their models. */
export class RangeEncoder {
  private low = 0;
  private range = FULL - 1;
  private held = 0;
  private waiting = 1;
  private readonly bytes: number[] = [];

  number(value: number, model: NumberModel): void {
    const length = 31 - Math.clz32(value + 1);
    for (let bit = 0; bit < length; bit += 1) this.bit(1, model, bit);
    this.bit(0, model, length);
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      const before = (value + 1) >>> (bit + 1);
      this.bit(((value + 1) >>> bit) & 1, model, placeOfBit(length, before));
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

  private bit(one: number, model: NumberModel, at: number): void {
    const bound = (this.range >>> BITS) * ((model.chances[at] ?? 0) >>> (KEPT_BITS - BITS));
    if (one === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    learn(model, at, one);
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
  private at = 4;
  // The range and the code. Numbers of 32 bits in fields of an object would each be an object of their own.
  private readonly state = Uint32Array.of(FULL - 1, 0);

  constructor(reader: ByteReader) {
    this.bytes = reader.bytesOf(reader.number());
    for (let byte = 0; byte < 4; byte += 1)
      this.state[1] = ((this.state[1] ?? 0) << 8) | (this.bytes[byte] ?? 0);
  }

  /** The next number. All its bits in one loop: a call for each takes twice as long. */
  number(model: NumberModel): number {
    const { bytes, state } = this;
    let range = state[0] ?? 0;
    let code = state[1] ?? 0;
    let length = 0;
    let value = 1;
    // Bits that are still to come, once it is known how many there are.
    let left = -1;
    while (left !== 0) {
      const at = left < 0 ? length : placeOfBit(length, value);
      const bound =
        Math.imul(range >>> BITS, (model.chances[at] ?? 0) >>> (KEPT_BITS - BITS)) >>> 0;
      const one = code < bound ? 0 : 1;
      learn(model, at, one);
      if (one === 0) range = bound;
      else {
        code -= bound;
        range -= bound;
      }
      while (range < NARROW) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | (bytes[this.at++] ?? 0)) >>> 0;
      }
      if (left > 0) {
        value = (value << 1) | one;
        left -= 1;
      } else if (one === 1) length += 1;
      else left = length;
    }
    state[0] = range;
    state[1] = code;
    return value - 1;
  }
}
