import { describe, expect, it } from 'vitest';
import { withSections } from '../../bench/results.ts';

const table = `# What was measured

Each alone.

## build --comments 100000

431 s

## pages

240 ms
`;

describe('The table of what was measured', () => {
  it('gets new sections in their order, and keeps those that were not measured again', () => {
    const sections = new Map([
      ['pages', '## pages\n\n230 ms'],
      ['build --comments 10000', '## build --comments 10000\n\n47 s'],
    ]);
    expect(withSections(table, sections)).toBe(`# What was measured

Each alone.

## build --comments 10000

47 s

## build --comments 100000

431 s

## pages

230 ms
`);
  });
});
