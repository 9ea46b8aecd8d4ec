import { describe, expect, it } from 'vitest';
import { tarFiles } from '../../../../src/import/adapters/tar-files.ts';
import { tarEntry, withEntry } from '../../../../src/import/redaction/tar-entry.ts';
import { tarText } from '../../../support/tar-text.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const archive = tarText([
  ['md/cur/1', 'First.'],
  ['md/cur/2', 'x'.repeat(600)],
  ['md/cur/3', 'Last.'],
]);

/** The archive with a header field of its first file changed. */
const withField = (at: number, value: string) =>
  bytes(archive.slice(0, at) + value + archive.slice(at + value.length));

const textIn = (tar: Uint8Array, path: string) => {
  const entry = tarEntry(tar, path);
  return entry && Buffer.from(entry.bytes).toString('latin1');
};

describe('a file of a tar archive', () => {
  it('is found by its path', () => {
    const tar = bytes(archive);
    expect(textIn(tar, 'md/cur/1')).toBe('First.');
    expect(textIn(tar, 'md/cur/3')).toBe('Last.');
    expect(textIn(tar, 'cur/3')).toBeUndefined();
    expect(textIn(bytes(archive.slice(0, 512 + 512)), 'md/cur/1')).toBe('First.');
    expect(textIn(bytes(archive.slice(0, 511)), 'md/cur/1')).toBeUndefined();
  });

  it('is found by a path in two parts where the archive is of the kind that has such', () => {
    const split = (kind: string) => {
      const header = archive.slice(0, 512).split('');
      header.splice(345, 6, ...'list.a');
      header.splice(257, 5, ...kind);
      return bytes(header.join('') + archive.slice(512));
    };
    expect(textIn(split('ustar'), 'list.a/md/cur/1')).toBe('First.');
    expect(textIn(split('ustar'), 'md/cur/1')).toBeUndefined();
    expect(textIn(split('other'), 'md/cur/1')).toBe('First.');
  });

  it('has a size with spaces about it, and none where it says none', () => {
    expect(textIn(withField(124, '     6 \0    '), 'md/cur/1')).toBe('First.');
    expect(textIn(withField(124, '\0\0\0'), 'md/cur/1')).toBe('');
    expect(textIn(withField(124, 'no number   '), 'md/cur/3')).toBeUndefined();
  });

  it('is replaced with other bytes, and the archive is sound after that', () => {
    for (const words of ['█'.repeat(10), '', 'y'.repeat(512), 'y'.repeat(5000)]) {
      const tar = bytes(archive);
      const entry = tarEntry(tar, 'md/cur/2');
      if (!entry) throw new Error('It is there.');
      const { files, damaged } = tarFiles(withEntry(tar, entry, Buffer.from(words)));
      const held = files.map(({ path, bytes: body }) => [path, Buffer.from(body).toString()]);
      expect([damaged, held]).toEqual([
        false,
        [
          ['md/cur/1', 'First.'],
          ['md/cur/2', words],
          ['md/cur/3', 'Last.'],
        ],
      ]);
    }
  });
});
