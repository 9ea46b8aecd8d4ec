import { describe, expect, it } from 'vitest';
import {
  referencesIn,
  resolved,
  withoutReferences,
} from '../../../../src/import/pasted/references.ts';

describe('references in a reason', () => {
  it('are comments of the draft and of the archive, and no address or name', () => {
    expect(
      referencesIn('it answers @n4 and @12, not ann@n4.example, \\@n7, @nobody or @3rd; (@n12b)'),
    ).toEqual(['n4', '12', 'n12b']);
  });

  it('become numbers of comments, where they are known', () => {
    const numbers = new Map([
      ['n4', 22],
      ['12', 12],
    ]);
    expect(resolved('it answers @n4, as does @12, and @n9', (name) => numbers.get(name))).toBe(
      'it answers 22, as does 12, and @n9',
    );
  });

  it('are never what the words of a comment say, which come back as they were', () => {
    for (const words of ['as @n4 said', 'as @4 said', '@12', 'ask @nina or me@host.example']) {
      const kept = withoutReferences(words);
      expect(referencesIn(kept)).toEqual([]);
      expect(resolved(kept, () => 99)).toBe(words);
    }
    expect(withoutReferences('@n4 @4 @nina')).toBe('\\@n4 \\@4 @nina');
  });
});
