import { oneOf, type Random } from './random.ts';

const ONSETS =
  'b br c ch cl cr d dr f fl g gr h j l m n p pl pr qu r s sc sh sl sp st str t tr v w'.split(' ');
const NUCLEI = 'a e i o u ea ou'.split(' ');
const CODAS = ' n r s t l m d ck'.split(' ');
const ENDINGS = ['', '', '', 's', 's', 'ed', 'ing', 'er', 'ly', 'tion'];

const SYLLABLES = ONSETS.flatMap((onset) =>
  NUCLEI.flatMap((nucleus) => CODAS.map((coda) => onset + nucleus + coda)),
);

/** A stride that visits every pair of syllables before one comes again: it has no factor of their number. */
const STRIDE = 1_000_003;

/** A word that is none, of two syllables and an ending; words of one rank have the same stem. */
export function madeUpWord(rank: number, random: Random): string {
  return `${madeUpStem(rank)}${oneOf(random, ENDINGS)}`;
}

/** A name that is nobody's, of two words. */
export function madeUpName(rank: number): string {
  return [madeUpStem(7 * rank + 3), madeUpStem(11 * rank + 5)]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function madeUpStem(rank: number): string {
  const at = ((rank + 1) * STRIDE) % SYLLABLES.length ** 2;
  const second = SYLLABLES[at % SYLLABLES.length] ?? '';
  return `${SYLLABLES[Math.floor(at / SYLLABLES.length)]}${second}`;
}
