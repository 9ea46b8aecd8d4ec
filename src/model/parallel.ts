import type { Claim } from '../schema/archive.ts';
import type { Edge } from './claims.ts';

/** A claim in the facing column, even if of the same side, and how it came to face. */
export interface Counterpart {
  claim: Claim;
  /** Which of the two answers the other, or that we set them against each other. */
  relation: 'answers' | 'is answered' | 'set against';
}

/** One row of the parallel text: a claim and what faces it, in the other column; `left` is the side for selling. */
export interface Row {
  claim: Claim;
  side: 'left' | 'right';
  facing: Counterpart[];
}

/** A theme's claims as parallel text. `apart` holds claims of neither side that face none. */
export interface Parallel {
  rows: Row[];
  apart: Claim[];
}

/**
 * Sets the claims of one theme side by side: those for selling left, those against right, any other opposite
 * the claim it answers. Direct answers come first, then claims set against each other, then the unanswered (SPEC 12).
 */
export function parallelText(claims: readonly Claim[], edges: readonly Edge[]): Parallel {
  const here = new Set(claims.map(({ slug }) => slug));
  const answers = edges.filter(
    ({ from, to, relation }) =>
      relation !== 'adds to' && (here.has(from.slug) || here.has(to.slug)),
  );
  const sides = new Map(claims.map((claim) => [claim.slug, sideOf(claim, answers)]));
  const on = (side: Row['side']) => claims.filter(({ slug }) => sides.get(slug) === side);
  const left = on('left').map((claim) => row(claim, 'left', answers));
  // What faces a claim on the left need not be shown again from the right.
  const right = on('right').map((claim) => {
    const { facing, ...rest } = row(claim, 'right', answers);
    return { ...rest, facing: facing.filter((other) => sides.get(other.claim.slug) !== 'left') };
  });
  const rows = [...left, ...right];
  const shown = new Set(rows.flatMap(({ facing }) => facing.map(({ claim }) => claim.slug)));
  return {
    rows: rows
      .filter(({ claim, facing }) => facing.length > 0 || !shown.has(claim.slug))
      .toSorted((a, b) => rank(a) - rank(b)),
    apart: claims.filter(({ slug }) => sides.get(slug) === undefined),
  };
}

function sideOf(claim: Claim, answers: readonly Edge[]): Row['side'] | undefined {
  if (claim.stance === 'for') return 'left';
  if (claim.stance === 'against') return 'right';
  const other = neighbours(claim, answers).find(
    ({ stance }) => stance === 'for' || stance === 'against',
  );
  if (!other) return undefined;
  return other.stance === 'for' ? 'right' : 'left';
}

function neighbours(claim: Claim, answers: readonly Edge[]): Claim[] {
  return answers.flatMap(({ from, to }) => {
    if (from.slug === claim.slug) return [to];
    return to.slug === claim.slug ? [from] : [];
  });
}

function row(claim: Claim, side: Row['side'], answers: readonly Edge[]): Row {
  const facing = answers.flatMap(({ from, to, relation }): Counterpart[] => {
    const other = from.slug === claim.slug ? to : from;
    if (to.slug !== claim.slug && from.slug !== claim.slug) return [];
    // An answer from the same side faces what it answers, not the other way round.
    if (from.slug === claim.slug && sideOf(other, answers) === side) return [];
    if (relation === 'set against') return [{ claim: other, relation: 'set against' }];
    return [{ claim: other, relation: from.slug === claim.slug ? 'is answered' : 'answers' }];
  });
  return { claim, side, facing: facing.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

function rank({ facing: [first] }: Row): number {
  return first ? rankOf(first) : 2;
}

function rankOf({ relation }: Counterpart): number {
  return relation === 'set against' ? 1 : 0;
}
