/** The first 0, 1, 2, … bytes of a capture, up to `limit` bytes and short of the whole. */
export function* cutAtEveryByte(bytes: Uint8Array, limit: number): Generator<Uint8Array> {
  const end = Math.min(bytes.length - 1, limit);
  for (let length = 0; length <= end; length += 1) yield bytes.slice(0, length);
}

/** The capture with one bit flipped, `count` times, the bits drawn from `seed`: the same for ever. */
export function* flipBits(bytes: Uint8Array, seed: number, count: number): Generator<Uint8Array> {
  const draw = drawer(seed);
  for (let made = 0; made < count && bytes.length > 0; made += 1) {
    const damaged = bytes.slice();
    const at = draw(bytes.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << draw(8));
    yield damaged;
  }
}

/** The capture cut at `count` places drawn from `seed`. */
export function* cutAnywhere(
  bytes: Uint8Array,
  seed: number,
  count: number,
): Generator<Uint8Array> {
  const draw = drawer(seed);
  for (let made = 0; made < count; made += 1) yield bytes.slice(0, draw(bytes.length + 1));
}

/** Whole numbers below a bound, from a seed: mulberry32 (Tommy Ettinger, public domain). */
function drawer(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
