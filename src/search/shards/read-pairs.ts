import { ByteReader } from './bytes.ts';
import { NumberModel, RangeDecoder } from './range-code.ts';

/** Where a pair of words stands: in the texts at which places, and with which of their words it begins. */
export interface PairPostings {
  places: number[];
  starts: number[];
}

/** The models by which a file of pairs is written and read; gaps of pairs that are about as frequent are alike. */
export function pairModels() {
  const byCount: NumberModel[] = [];
  return {
    count: new NumberModel(),
    key: new NumberModel(),
    at: new NumberModel(),
    gaps: (count: number): NumberModel => {
      const size = 31 - Math.clz32(count);
      const known = byCount[size] ?? new NumberModel();
      byCount[size] = known;
      return known;
    },
  };
}

/** Where the pair of a key stands, from its file. */
export function readPair(bytes: Uint8Array, wanted: number): PairPostings {
  const decoder = new RangeDecoder(new ByteReader(bytes));
  const models = pairModels();
  let key = 0;
  for (let left = decoder.number(models.count); left > 0; left -= 1) {
    key += decoder.number(models.key);
    if (key > wanted) break;
    const count = decoder.number(models.count) + 1;
    const gaps = models.gaps(count);
    const found: PairPostings = { places: [], starts: [] };
    let place = 0;
    let at = 0;
    for (let one = 0; one < count; one += 1) {
      const gap = decoder.number(gaps);
      const where = decoder.number(models.at);
      at = gap === 0 && one > 0 ? at + where : where;
      place += gap;
      if (key !== wanted) continue;
      found.places.push(place);
      found.starts.push(at);
    }
    if (key === wanted) return found;
  }
  return { places: [], starts: [] };
}
