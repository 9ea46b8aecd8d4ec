import { afterEach, expect, test } from 'vitest';
import { keptContent } from '../../../src/archive/kept-content.ts';
import { readChecked } from '../../../src/archive/read-checked.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { forgottenAtEnd } from '../../support/read-again.ts';

const before = globalThis.archiveContent;
afterEach(() => {
  globalThis.archiveContent = before;
});

test('Whoever asks for content that has a problem is told of it, until it is read anew', () => {
  const copy = contentCopy();
  forgottenAtEnd(copy.folder);
  expect(keptContent(copy.folder)).toBeUndefined();
  copy.edit('comments/11.md', 'not sure', 'quite sure');
  expect(() => readChecked(copy.folder)).toThrow('not word for word');
  expect(() => keptContent(copy.folder)).toThrow('not word for word');
  copy.edit('comments/11.md', 'quite sure', 'not sure');
  const content = readChecked(copy.folder);
  expect(keptContent(copy.folder)).toBe(content);
  expect(keptContent(`${copy.folder}-2`)).toBeUndefined();
});
