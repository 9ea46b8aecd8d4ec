import type { PageSigns, Placing } from './page-signs.ts';
import * as rule from './parent-rules.ts';

/** Deeper than this no suggestion goes: a chain of guesses is worth no more than its weakest. */
const DEEPEST = 20;

/**
 * For each comment, whom it may answer: one above it on the page. Where the archive knows it, `answered` says whom, as
 * an index, null for an opening and for a comment that is not on the page.
 */
export function parents(signs: PageSigns, answered: ReadonlyMap<number, number | null>): Placing[] {
  const placings: Placing[] = [];
  const depths: number[] = [];
  for (const index of signs.suspects.keys()) {
    const known = answered.get(index);
    const placing =
      known === undefined
        ? placingOf(signs, index, placings)
        : { parent: known, confidence: 'high' as const, reason: 'the archive says so' };
    const depth = placing.parent === null ? 0 : (depths[placing.parent] ?? 0) + 1;
    const tooDeep = depth > DEEPEST && known === undefined;
    placings.push(tooDeep ? NO_SIGN : placing);
    depths.push(tooDeep ? 0 : depth);
  }
  return placings;
}

const NO_SIGN: Placing = {
  parent: null,
  confidence: 'low',
  reason: 'nothing in it shows that it answers another comment',
};

function placingOf(signs: PageSigns, index: number, placings: readonly Placing[]): Placing {
  if (index === 0) return rule.opening(signs);
  return (
    rule.byQuotation(signs, index) ??
    rule.byAnswer(signs, index) ??
    rule.byAddress(signs, index) ??
    rule.byVoice(signs, index, placings) ??
    rule.byFolding(signs, index) ??
    rule.bySpeech(signs, index) ??
    rule.byWords(signs, index, placings) ??
    rule.byPointing(signs, index) ??
    NO_SIGN
  );
}
