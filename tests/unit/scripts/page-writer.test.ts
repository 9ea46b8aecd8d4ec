import { expect, test } from 'vitest';
import { hasFolder } from '../../../scripts/page-writer.ts';

test('A page whose number is that of an error has a folder like any other', () => {
  const paths = ['404/', '500/', 'authors/404/', 'authors/500/', 'c/404/', 'authors/4040/', ''];
  expect(paths.filter((path) => !hasFolder(path))).toEqual(['404/', '500/']);
});
