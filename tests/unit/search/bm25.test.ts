import { describe, expect, it } from 'vitest';
import type { Hits, SearchIndex } from '../../../src/search/engine.ts';
import { COMMENT_FIELDS, conceptTerm, stemTerm } from '../../../src/search/index-options.ts';
import { prefixWeight } from '../../../src/search/shards/bm25.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { syntheticArchive } from '../../bench/synthetic-archive.ts';
import { shardEngineAmong } from '../../support/shard-engine.ts';

const archive = syntheticArchive(400);
const { commentIndex: cut } = shardEngineAmong(archive);
const { commentIndex: whole } = engineOf(searchDataOf(archive));

const byId = ({ ids, scores, fields }: Hits) =>
  Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0, fields: fields[at] })).sort(
    (a, b) => a.id - b.id,
  );
const lookUp = (index: SearchIndex, terms: [string, number][], growing?: string) =>
  byId(index.lookUp(new Map(terms), growing, COMMENT_FIELDS, false));

describe('the sum over fetched lists', () => {
  for (const [what, terms, growing] of [
    ['a word', [['chips', 1]], undefined],
    [
      'the forms of a word',
      [
        ['chips', 0.54],
        [stemTerm('chip'), 0.27],
        [conceptTerm('chips'), 0.19],
      ],
      undefined,
    ],
    ['what is being typed', [['chi', 1]], 'chi'],
    ['a word that stands nowhere', [['quetzal', 1]], undefined],
  ] satisfies [string, [string, number][], string | undefined][]) {
    it(`Is what MiniSearch computes for ${what}, field by field`, () => {
      const [ours, theirs] = [lookUp(cut, terms, growing), lookUp(whole, terms, growing)];
      expect(ours.map(({ id, fields }) => [id, fields])).toEqual(
        theirs.map(({ id, fields }) => [id, fields]),
      );
      for (const [at, { score }] of ours.entries())
        expect(score / (theirs[at]?.score ?? 0)).toBeCloseTo(1, 12);
      expect(ours.length > 0).toBe(!what.endsWith('nowhere'));
    });
  }

  it('Counts a longer word less, the more of it is not typed yet', () => {
    expect(prefixWeight('china', 'chin')).toBeGreaterThan(prefixWeight('chinatalk', 'chin'));
  });
});
