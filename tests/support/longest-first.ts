import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long for their size, longest first: each builds or clicks through a whole site. */
const LONG = [
  'browser/hostile.test.ts',
  'browser/accessibility.test.ts',
  'browser/search-hostile.test.ts',
  'browser/hard-archive.test.ts',
  'browser/tab-order.test.ts',
  'browser/panels.test.ts',
  'browser/search-facets.test.ts',
  'browser/steady.test.ts',
  'site/rebuilt.test.ts',
  'site/valid-html.test.ts',
  'site/reproducible.test.ts',
  'site/removal.test.ts',
  'unit/scripts/build.test.ts',
  'unit/scripts/ledger.test.ts',
  'unit/scripts/remove.test.ts',
  'unit/scripts/import-pasted.test.ts',
  'unit/scripts/import.test.ts',
  'unit/import/adapters/every-adapter.test.ts',
  'unit/archive/hostile-files.test.ts',
  'unit/ledger/git-history.test.ts',
];

/** Begins with the longest files, so that none is left to run alone at the end; vitest goes by size on a new machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
