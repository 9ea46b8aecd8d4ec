import fc from 'fast-check';
import { STANCES } from '../../src/model/stance.ts';
import type { Claim } from '../../src/schema/archive.ts';
import { aClaim } from './real-archive.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Up to seven claims of any stance that answer and support any of each other, in circles too. */
export const anyClaims: fc.Arbitrary<Claim[]> = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((slug) => anyClaim(slug, names))));

function anyClaim(slug: string, names: readonly string[]): fc.Arbitrary<Claim> {
  const others = names.filter((name) => name !== slug);
  const some = fc.subarray(others, { maxLength: Math.min(2, others.length) });
  return fc
    .record({
      stance: fc.constantFrom(...STANCES),
      because: fc.constantFrom('direct' as const, 'set against' as const),
      answered: some,
      supports: some,
      themes: fc.subarray(['here', 'there'], { minLength: 1 }),
    })
    .map(({ answered, supports, because, ...fields }) =>
      aClaim(slug, {
        ...fields,
        answers: answered.map((claim) => ({ claim, because })),
        // Nothing both answers another claim and adds to it.
        supports: supports.filter((name) => !answered.includes(name)),
      }),
    );
}
