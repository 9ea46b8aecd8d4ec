import fc from 'fast-check';
import { describe, it } from 'vitest';
import { importProperties } from '../../support/import-properties.ts';

/** `npm run bench -- fuzz` runs ten times as many. */
const RUNS = 100;

describe('an import', () => {
  it.each(Object.entries(importProperties))('%s', { timeout: 60_000 }, (_, property) => {
    fc.assert(property, { numRuns: RUNS });
  });
});
