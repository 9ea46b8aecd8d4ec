import process from 'node:process';

// Measures: `npm run bench -- <name>`; without a name, what the table in `tests/bench/RESULTS.md` tells.
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  all: async () => (await import('../tests/bench/all.ts')).measureAll(),
  weights: () => import('../tests/bench/weights.ts'),
  build: () => import('../tests/bench/build/run.ts'),
  corpus: () => import('../tests/bench/corpus/run.ts'),
  search: () => import('../tests/bench/search-speed.ts'),
  'search-bytes': () => import('../tests/bench/search-bytes.ts'),
  pages: () => import('../tests/bench/pages.ts'),
  previews: async () => (await import('./bench-previews.ts')).benchPreviews(),
  cite: async () => (await import('./bench-cite.ts')).benchCite(),
  draft: () => import('../tests/bench/draft.ts'),
  axe: () => import('../tests/bench/axe.ts'),
  lighthouse: () => import('../tests/bench/lighthouse.ts'),
  fuzz: () => import('../tests/bench/fuzz.ts'),
  mutants: () => import('../tests/bench/mutants/run.ts'),
  hostile: () => import('../tests/bench/hostile.ts'),
  'hostile-mutants': () => import('../tests/bench/hostile-mutants.ts'),
  relevance: () => import('../tests/bench/relevance/run.ts'),
  results: async () => (await import('../tests/bench/results.ts')).writeResults(),
};

const wanted = process.argv[2] ?? 'all';
const bench = Object.hasOwn(BENCHES, wanted) ? BENCHES[wanted] : undefined;
if (bench) await bench();
else {
  console.error(`No bench is called '${wanted}'. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
}
