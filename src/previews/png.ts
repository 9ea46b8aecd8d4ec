import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Colours a palette may hold. */
const PALETTE = 256;

/**
 * Opaque pixels, four bytes each, as a PNG with a palette (www.w3.org/TR/png-3): a third of the size of one in full
 * colour. Of more than 256 colours the rarest, shades at the edges of letters, become the nearest that is kept.
 */
export function palettePng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counts = countsOf(colours);
  const byCount = [...counts.keys()].toSorted(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b,
  );
  const kept = byCount.slice(0, PALETTE).map(channels);
  const places = new Map(byCount.map((colour, place) => [colour, placeOf(colour, place, kept)]));
  const rows = rowsOf(colours, width, places);

  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits a pixel
  header.setUint8(9, 3); // palette
  return joined(
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(kept.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  );
}

/** How many pixels have each colour. Neighbours mostly share one, so they are counted in runs. */
function countsOf(colours: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= colours.length; at += 1) {
    const colour = colours[start];
    if (colour === undefined || colours[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/** The image's rows as places in the palette, each after its filter: none, which suits palettes. */
function rowsOf(
  colours: Int32Array,
  width: number,
  places: ReadonlyMap<number, number>,
): Uint8Array {
  const rows = new Uint8Array(colours.length + colours.length / width);
  let last: number | undefined;
  let place = 0;
  let at = 0;
  // By index: an iterator takes ten times as long for this many pixels.
  for (let index = 0; index < colours.length; index += 1) {
    if (index % width === 0) at += 1;
    const colour = colours[index] ?? 0;
    if (colour !== last) place = places.get(colour) ?? 0;
    last = colour;
    rows[at] = place;
    at += 1;
  }
  return rows;
}

/** The place of a colour in the palette: its own, or that of the kept colour nearest to it. */
function placeOf(colour: number, place: number, kept: readonly number[][]): number {
  if (place < PALETTE) return place;
  const own = channels(colour);
  const distances = kept.map((other) => distance(own, other));
  return distances.indexOf(Math.min(...distances));
}

/** Red, green and blue of a pixel read as a little-endian number. */
function channels(colour: number): number[] {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(new TextEncoder().encode(type), data);
  return joined(uint32(data.length), body, uint32(crc32(body)));
}

function uint32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
