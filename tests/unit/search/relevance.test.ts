import { describe, expect, it } from 'vitest';
import { others, ours, type Search } from '../../bench/relevance/engines.ts';
import { agreement, type Judged, judged } from '../../bench/relevance/judgements.ts';
import { worth } from '../../bench/relevance/measures.ts';
import { realArchive } from '../../support/real-archive.ts';

const archive = realArchive();

/** The mean nDCG@10 of an engine over judged queries, and those for which it finds nothing that is relevant. */
async function quality(search: Search, queries: readonly Judged[]) {
  const each = await Promise.all(
    queries.map(async ({ query, grades }) => ({
      query,
      ...worth(await search(query), grades),
    })),
  );
  return {
    ndcg: each.reduce((sum, { ndcg }) => sum + ndcg, 0) / each.length,
    empty: each.filter(({ zero }) => zero === 1).map(({ query }) => query),
  };
}

describe.each(['tuning', 'test'] as const)('On the half of the judged queries for %s', (half) => {
  const queries = judged.filter((one) => one.half === half);

  it('search is ahead of every other engine', async () => {
    const { ndcg } = await quality(ours(archive), queries);
    for (const [name, search] of Object.entries(others(archive))) {
      expect(ndcg, name).toBeGreaterThan((await quality(search, queries)).ndcg + 0.05);
    }
  });

  it('search finds something wherever a comment is relevant', async () => {
    expect((await quality(ours(archive), queries)).empty).toEqual([]);
  });
});

describe('The judged queries', () => {
  it('are sixty or more in all, some in each half, and judged alike by both judges', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    const tuning = judged.filter(({ half }) => half === 'tuning').length;
    expect(Math.abs(tuning - judged.length / 2)).toBeLessThan(judged.length / 8);
    expect(agreement([...archive.comments.keys()])).toBeGreaterThan(0.8);
  });
});
