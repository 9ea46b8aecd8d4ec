import { expect, test } from 'vitest';
import { isUnwatched } from '../../../scripts/is-unwatched.ts';

test('What lies in .cache is not watched, but for the archive that is shown', () => {
  const paths = ['content/comments/4.md', '.cache', '.cache/next/c/4', '.cachet/a', 'src/site.ts'];
  expect(paths.filter((path) => isUnwatched(path, 'content'))).toEqual([
    '.cache',
    '.cache/next/c/4',
  ]);
  expect(isUnwatched('.cache/corpus/comments/4.md', '.cache/corpus')).toBe(false);
  expect(isUnwatched('.cache/corpus-2/comments/4.md', '.cache/corpus')).toBe(true);
});
