import { describe, expect, it } from 'vitest';
import { tarBodies } from '../../../../src/import/adapters/private/tar-bodies.ts';
import { tarText } from '../../../support/tar-text.ts';

const archive = tarText([
  ['md/cur/1', 'First.'],
  ['md/cur/empty', ''],
  ['md/cur/2', 'x'.repeat(1024)],
  ['md/cur/3', 'Last.'],
]);

function bodiesOf(tar: string): string[] {
  const bytes = new Uint8Array(Buffer.from(tar, 'latin1'));
  return [...tarBodies(bytes)].map(({ header, from, to }) => {
    const name = Buffer.from(bytes.subarray(header, header + 8)).toString('latin1');
    return `${name} ${Buffer.from(bytes.subarray(from, to)).toString('latin1').slice(0, 6)}`;
  });
}

/** The archive with the header of its first file changed. */
function withField(at: number, value: string): string {
  return archive.slice(0, at) + value + archive.slice(at + value.length);
}

const ALL = ['md/cur/1 First.', 'md/cur/2 xxxxxx', 'md/cur/3 Last.'];

describe('the plain files of a tar archive', () => {
  it('are all that hold anything, with the header of each', () => {
    expect(bodiesOf(archive)).toEqual(ALL);
    expect(bodiesOf(withField(156, '\0'))).toEqual(ALL);
  });

  it('have a size that ends with a space or with NUL, whatever follows', () => {
    expect(bodiesOf(withField(124, '     6 \0    '))).toEqual(ALL);
    expect(bodiesOf(withField(124, '6\x0077\n777777'))).toEqual(ALL);
  });

  it('are no folders, links or headers of other programs', () => {
    for (const kind of ['5', '2', 'x', 'g']) {
      expect(bodiesOf(withField(156, kind))).toEqual(ALL.slice(1));
    }
  });

  it('end where a size is none, or where the archive is cut off', () => {
    expect(bodiesOf(withField(124, 'no number   '))).toEqual([]);
    expect(bodiesOf(withField(124, '-0000000001\0'))).toEqual([]);
    expect(bodiesOf(archive.slice(0, 512 + 3))).toEqual(['md/cur/1 Fir']);
    expect(bodiesOf(archive.slice(0, 511))).toEqual([]);
    const whole = tarText([['md/cur/1', 'x'.repeat(512)]]).slice(0, 1024);
    expect(bodiesOf(whole)).toEqual(['md/cur/1 xxxxxx']);
  });
});
