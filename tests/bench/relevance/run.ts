import { realArchive } from '../../support/real-archive.ts';
import { others, ours, type Search } from './engines.ts';
import { agreement, type Judged, judged } from './judgements.ts';
import { type Worth, worth } from './measures.ts';
import { pagefind } from './pagefind.ts';

// How well the engines find what readers look for: `npm run bench -- relevance`.
const archive = realArchive();
const brought = await pagefind(archive);
const engines: Record<string, Search> = {
  ours: ours(archive),
  ...others(archive),
  ...(brought ? { 'Pagefind 1.6.0': brought.search } : {}),
};

async function measure(search: Search, queries: readonly Judged[]) {
  const each: Worth[] = [];
  for (const { query, grades } of queries) each.push(worth(await search(query), grades));
  const mean = (of: (one: Worth) => number) =>
    Number((each.reduce((sum, one) => sum + of(one), 0) / each.length).toFixed(3));
  return {
    'nDCG@10': mean(({ ndcg }) => ndcg),
    'success@1': mean(({ success }) => success),
    'nothing found': mean(({ zero }) => zero),
  };
}

for (const half of ['tuning', 'test'] as const) {
  const queries = judged.filter((one) => one.half === half);
  console.log(`\n${queries.length} queries, the half for ${half}:`);
  const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const [name, search] of Object.entries(engines)) rows[name] = await measure(search, queries);
  console.table(rows);
}

const kinds = [...new Set(judged.map(({ kind }) => kind))];
console.log('\nOurs by kind of query, both halves:');
const byKind: Record<string, Awaited<ReturnType<typeof measure>>> = {};
for (const kind of kinds) {
  byKind[kind] = await measure(
    ours(archive),
    judged.filter((one) => one.kind === kind),
  );
}
console.table(byKind);

const kappa = agreement([...archive.comments.keys()]);
console.log(`The two judges agree with a weighted kappa of ${kappa.toFixed(2)}.`);
if (brought) await brought.close();
else console.log('Pagefind was left out: npx could not bring it.');
