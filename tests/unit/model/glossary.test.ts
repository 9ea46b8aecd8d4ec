import { describe, expect, it } from 'vitest';
import { termsIn } from '../../../src/model/glossary.ts';
import { realArchive } from '../../support/real-archive.ts';

describe('The glossary’s terms in a comment', () => {
  it('Are those that name it, in the order of the glossary', () => {
    const { glossary, comments } = realArchive();
    const found = [...comments.keys()].map((number) => termsIn(glossary, number));
    expect(found).toEqual(
      [...comments.keys()].map((number) =>
        [...glossary.values()].filter((term) => term.in.includes(number)),
      ),
    );
    expect(found.flat().length).toBeGreaterThan(0);
  });
});
