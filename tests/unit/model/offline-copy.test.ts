import { describe, expect, it } from 'vitest';
import { LIMIT, mustFitZip, offlineCopy } from '../../../src/model/offline-copy.ts';

describe('the zip of an archive', () => {
  it('is whole up to the limit and leaves out the comments’ own pages above it', () => {
    expect(offlineCopy(LIMIT, undefined)).toBe('whole');
    expect(offlineCopy(LIMIT + 1, undefined)).toBe('threads');
    expect(offlineCopy(21, undefined, 20)).toBe('threads');
  });

  it('is left out where the publisher says so', () => {
    expect(offlineCopy(21, 'off')).toBe('none');
  });

  it('is refused where no program could read it, with what to do instead', () => {
    for (const [most, of] of [
      [65_535, 'files'],
      [4_294_967_295, 'bytes'],
    ] as const) {
      expect(() => mustFitZip(most, of)).not.toThrow();
      expect(() => mustFitZip(most + 1, of)).toThrow('OFFLINE_ZIP=off npm run build');
    }
  });
});
