import { describe, expect, it } from 'vitest';
import { LIMIT, offlineCopy } from '../../../src/model/offline-copy.ts';

describe('the zip of an archive', () => {
  it('is whole up to the limit and leaves out the comments’ own pages above it', () => {
    expect(offlineCopy(LIMIT, undefined)).toBe('whole');
    expect(offlineCopy(LIMIT + 1, undefined)).toBe('threads');
    expect(offlineCopy(21, undefined, 20)).toBe('threads');
  });

  it('is left out where the publisher says so', () => {
    expect(offlineCopy(21, 'off')).toBe('none');
  });
});
