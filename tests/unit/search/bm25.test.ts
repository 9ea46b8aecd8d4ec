import { describe, expect, it } from 'vitest';
import type { Hits, SearchIndex } from '../../../src/search/engine.ts';
import { COMMENT_FIELDS, conceptTerm, stemTerm } from '../../../src/search/index-options.ts';
import { Bm25, prefixWeight } from '../../../src/search/shards/bm25.ts';
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

  it('Holds nothing of a look-up before it, not even of one that failed', () => {
    const sum = new Bm25({ fields: ['own'], count: 9, averages: [4], idAt: (place) => place });
    const lists = (...places: number[]) => [{ places, often: [1, 1], lengths: [4, 4] }];
    sum.begin({ own: 1 }).add(lists(2, 5), 1);
    sum.begin({ own: 1 }).add(lists(5, 7), 1);
    const { ids, scores } = sum.hits();
    expect(Array.from(ids)).toEqual([5, 7]);
    expect(scores[0]).toBe(scores[1]);
    expect(sum.begin({ own: 1 }).hits().ids).toHaveLength(0);
  });

  it('Counts a longer word less, the more of it is not typed yet', () => {
    expect(prefixWeight('china', 'chin')).toBeGreaterThan(prefixWeight('chinatalk', 'chin'));
  });
});
