import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../src/model/claims.ts';
import { parallelText } from '../../../src/model/parallel.ts';
import type { Claim } from '../../../src/schema/archive.ts';
import { anyClaims } from '../../support/random-claims.ts';
import { aClaim, byName, realArchive } from '../../support/real-archive.ts';

const direct = (claim: string) => ({ answers: [{ claim, because: 'direct' as const }] });
const setAgainst = (claim: string) => ({ answers: [{ claim, because: 'set against' as const }] });
const [FOR, AGAINST] = [{ stance: 'for' as const }, { stance: 'against' as const }];
const [MIXED, NONE] = [{ stance: 'mixed' as const }, { stance: 'none' as const }];

/** The rows of some claims, all of one theme, as `left: claim | relation claim`, and what stands apart. */
function told(...claims: Claim[]) {
  const { rows, apart } = parallelText(claims, edgesOf(byName(...claims)));
  return {
    rows: rows.map(({ claim, side, facing }) =>
      [
        `${side}: ${claim.slug}`,
        ...facing.map((other) => `${other.relation} ${other.claim.slug}`),
      ].join(' | '),
    ),
    apart: apart.map(({ slug }) => slug),
  };
}

describe('the parallel text of a theme', () => {
  it('Sets claims for selling left and those against right', () => {
    expect(told(aClaim('against', AGAINST), aClaim('for', FOR)).rows).toEqual([
      'left: for',
      'right: against',
    ]);
  });

  it('Puts direct answers first, then claims set against each other, then the unanswered', () => {
    const { rows } = told(
      aClaim('alone', FOR),
      aClaim('paired', { ...FOR, ...setAgainst('other') }),
      aClaim('other', AGAINST),
      aClaim('answered', FOR),
      aClaim('reply', { ...AGAINST, ...direct('answered') }),
      aClaim('alone-too', AGAINST),
    );
    expect(rows).toEqual([
      'left: answered | answers reply',
      'left: paired | set against other',
      'left: alone',
      'right: alone-too',
    ]);
  });

  it('Puts them in that order within a row, too', () => {
    const pair = { answers: [...setAgainst('x').answers, ...direct('y').answers] };
    const claims = [aClaim('a', { ...FOR, ...pair }), aClaim('x', AGAINST), aClaim('y', AGAINST)];
    expect(told(...claims).rows).toEqual(['left: a | is answered y | set against x']);
  });

  it('Says which of two claims answers the other', () => {
    const one = told(aClaim('a', { ...FOR, ...direct('b') }), aClaim('b', AGAINST));
    const other = told(aClaim('a', FOR), aClaim('b', { ...AGAINST, ...direct('a') }));
    expect([one.rows, other.rows]).toEqual([['left: a | is answered b'], ['left: a | answers b']]);
  });

  it('Sets a mixed claim opposite the one it answers, on either side', () => {
    const { rows } = told(
      aClaim('for', FOR),
      aClaim('to-for', { ...MIXED, ...direct('for') }),
      aClaim('against', AGAINST),
      aClaim('to-against', { ...MIXED, ...direct('against') }),
    );
    expect(rows).toEqual(['left: for | answers to-for', 'left: to-against | is answered against']);
  });

  it('Sets claims of neither side that face none apart', () => {
    const { rows, apart } = told(aClaim('for', FOR), aClaim('none', NONE), aClaim('mixed', MIXED));
    expect({ rows, apart }).toEqual({ rows: ['left: for'], apart: ['none', 'mixed'] });
  });

  it('Shows an answer from the same side, too: what is answered is never called unanswered', () => {
    const reply = aClaim('reply', { ...AGAINST, ...direct('said') });
    expect(told(aClaim('said', AGAINST), reply).rows).toEqual(['right: said | answers reply']);
    expect(told(aClaim('said', AGAINST), reply, aClaim('for', { ...FOR, ...direct('said') })).rows)
      // The pair of “for” and “said” is not shown twice.
      .toEqual(['left: for | is answered said', 'right: said | answers reply']);
  });

  it('Shows answers that stand in another theme', () => {
    const reply = aClaim('reply', { ...AGAINST, ...direct('said') });
    const said = aClaim('said', FOR);
    expect(parallelText([said], edgesOf(byName(said, reply))).rows).toEqual([
      { claim: said, side: 'left', facing: [{ claim: reply, relation: 'answers' }] },
    ]);
  });

  it('Takes no notice of claims that add to each other', () => {
    const claims = [aClaim('a', { ...FOR, supports: ['b'] }), aClaim('b', AGAINST)];
    expect(told(...claims).rows).toEqual(['left: a', 'right: b']);
  });
});

describe('the parallel text of any claims', () => {
  it('Shows each at least once, and as unanswered only what nothing answers', () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const edges = edgesOf(byName(...all)).filter(({ relation }) => relation !== 'adds to');
        const here = all.filter(({ themes }) => themes.includes('here'));
        const { rows, apart } = parallelText(here, edgesOf(byName(...all)));
        const shown = [
          ...rows.flatMap(({ claim, facing }) => [claim, ...facing.map((other) => other.claim)]),
          ...apart,
        ];
        expect(shown).toEqual(expect.arrayContaining(here));
        const unanswered = rows.filter(({ facing }) => facing.length === 0);
        for (const { claim } of unanswered) expect(edges.map(({ to }) => to)).not.toContain(claim);
      }),
    );
  });

  it('Shows every claim of every theme of the archive', () => {
    const { themes, claims } = realArchive();
    expect(claims.size).toBeGreaterThan(0);
    for (const theme of themes.keys()) {
      const own = [...claims.values()].filter((claim) => claim.themes.includes(theme));
      const { rows, apart } = parallelText(own, edgesOf(claims));
      const shown = rows.flatMap(({ claim, facing }) => [claim, ...facing.map((f) => f.claim)]);
      expect([...shown, ...apart]).toEqual(expect.arrayContaining(own));
    }
  });
});
