import { describe, expect, it } from 'vitest';
import { CLAIM_FAULTS, opening } from '../../support/bad-claims.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { addEntry, addTargets, type Fields, GOOD_CLAIM } from '../../support/entries.ts';

/** The problems of a copy of the content to which claims are added, by name. */
function problemsOf(claims: Record<string, Fields>) {
  const copy = contentCopy();
  addTargets(copy);
  for (const [slug, fields] of Object.entries(claims))
    addEntry(copy, `claims/${slug}.md`, { ...GOOD_CLAIM, ...fields });
  return copy.problems();
}

describe('a claim', () => {
  it('May quote a comment and answer another', () => {
    expect(problemsOf({ tested: {} })).toEqual([]);
  });

  it('May have another stance and theme than its comment when it says why', () => {
    const other = CLAIM_FAULTS.filter(({ fault }) => fault.includes('not its comment’s'));
    expect(other).toHaveLength(2);
    for (const { fields } of other)
      expect(problemsOf({ tested: { ...fields, disagreement: 'It grants the point.' } })).toEqual(
        [],
      );
  });

  it('May quote 60 words, in parts that follow each other', () => {
    const parts = [opening(30), opening(60).slice(opening(30).length).trim()];
    expect(problemsOf({ tested: { quotations: [{ comment: 5, exact: parts }] } })).toEqual([]);
  });

  it('May be twelve words long', () => {
    const claim = 'The US and China are not at all in a zero-sum game.';
    expect(claim.split(' ')).toHaveLength(12);
    expect(problemsOf({ tested: { claim } })).toEqual([]);
  });

  it('May be set against a claim to which no comment of it replies', () => {
    const answers = [{ claim: 'elsewhere', because: 'set against' }];
    expect(problemsOf({ tested: { answers } })).toEqual([]);
  });

  it.each([{ supports: ['tested'] }, { answers: [{ claim: 'tested', because: 'set against' }] }])(
    'Cannot lead to itself: %j',
    (fields) => {
      expect(problemsOf({ tested: fields })).toContainEqual({
        file: 'claims/tested.md',
        what: 'the claim leads to itself',
        fix: expect.stringContaining('name another claim'),
      });
    },
  );

  it('Cannot support itself by way of others, which is said once for the whole circle', () => {
    const circle = { b: { supports: ['c'] }, c: { supports: ['d'] }, d: { supports: ['b'] } };
    expect(problemsOf({ ...circle, outside: { supports: ['b'] } })).toEqual([
      {
        file: 'claims/b.md',
        what: 'supports runs in a circle: b supports c supports d supports b',
        fix: 'take one of these supports away',
      },
    ]);
  });

  it('May support two claims that support the same one', () => {
    const diamond = { b: { supports: ['c', 'd'] }, c: { supports: ['e'] }, d: { supports: ['e'] } };
    expect(problemsOf({ ...diamond, e: {} })).toEqual([]);
  });
});
