import { expect, test } from 'vitest';
import { filedUnder } from '../../../src/model/filed-under.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const { comments, themes } = realArchive();

test('The comments of a theme are those that name it, in their order', () => {
  for (const theme of themes.keys()) {
    const named = [...comments.values()].filter((comment) => comment.themes.includes(theme));
    expect(named.length).toBeGreaterThan(0);
    expect(filedUnder(comments, theme)).toEqual(named);
  }
});

test('A comment that names a theme twice is filed under it once', () => {
  const twice = aComment({ number: 1, themes: ['money', 'money'] });
  expect(filedUnder(new Map([[1, twice]]), 'money')).toEqual([twice]);
});

test('No comment is filed under a theme that none names', () => {
  expect(filedUnder(comments, 'no-such-theme')).toEqual([]);
});
