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

/** Makes a model one that nothing was learnt by. */
export function forget({ chances, times }: NumberModel): void {
  chances.fill(1 << (KEPT_BITS - 1));
  times.fill(0);
}

/** The place among the probabilities of a bit of a number, after those of lengths; 0 for all bits behind the first. */
function placeOfBit(length: number, before: number): number {
  return LENGTHS + ((length << MODELLED) | (before >> MODELLED > 0 ? 0 : before));
}

/** Takes in what a bit was. */
function learn({ chances, times }: NumberModel, at: number, bit: number): void {
  const chance = chances[at] ?? 0;
  const often = times[at] ?? 0;
  // Without a branch: which way it goes is as hard to foresee as the bit.
  const goal = LEAST + (((1 << KEPT_BITS) - 2 * LEAST) & (bit - 1));
  chances[at] = chance + (((goal - chance) * (RATES[often] ?? 0)) >> KEPT_BITS);
  if (often < OFTEN) times[at] = often + 1;
}

/** Writes numbers by their models. */
export class RangeEncoder {
  private bytes = new Uint8Array(1024);
  private end = 0;
  // The range and where it begins; unsigned numbers of 32 bits in fields of an object would each be an object of their own.
  private readonly state = Uint32Array.of(FULL - 1, 0);

  /** Writes a whole number from 0 to 2^31 - 2. */
  number(value: number, model: NumberModel): void {
    const { state } = this;
    let range = state[0] ?? 0;
    let low = state[1] ?? 0;
    const bits = value + 1;
    const length = 31 - Math.clz32(bits);
    // For each bit behind the first whether there is another, then these bits, in one loop: a call for each takes longer.
    for (let left = 2 * length; left >= 0; left -= 1) {
      const another = left >= length;
      const at = another ? 2 * length - left : placeOfBit(length, bits >>> (left + 1));
      const one = another ? Number(left > length) : (bits >>> left) & 1;
      const bound =
        Math.imul(range >>> BITS, (model.chances[at] ?? 0) >>> (KEPT_BITS - BITS)) >>> 0;
      learn(model, at, one);
      // The part below the bound for 0, that above it for 1: by a mask, since a branch could not be foreseen.
      const above = -one;
      const next = (low + (bound & above)) >>> 0;
      if (next < low) this.carry();
      low = next;
      range = ((bound & ~above) | ((range - bound) & above)) >>> 0;
      while (range < NARROW) {
        this.put(low >>> 24);
        low = (low << 8) >>> 0;
        range = (range << 8) >>> 0;
      }
    }
    state[0] = range;
    state[1] = low;
  }

  /** Ends what was written, and puts it behind a writer's bytes after its length; what comes then begins anew. */
  done(writer: ByteWriter): void {
    const { state } = this;
    for (let shift = 24; shift >= 0; shift -= 8) this.put((state[1] ?? 0) >>> shift);
    // Zeros at the end are read where nothing is left.
    while (this.end > 0 && this.bytes[this.end - 1] === 0) this.end -= 1;
    writer.number(this.end);
    writer.put(this.bytes.subarray(0, this.end));
    this.end = 0;
    state[0] = FULL - 1;
    state[1] = 0;
  }

  /** Adds one to what was written, as a number; it is never all ones. */
  private carry(): void {
    let at = this.end - 1;
    while (this.bytes[at] === 255) this.bytes[at--] = 0;
    this.bytes[at] = (this.bytes[at] ?? 0) + 1;
  }

  private put(byte: number): void {
    if (this.end === this.bytes.length) {
      const wider = new Uint8Array(this.end * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.end++] = byte;
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
