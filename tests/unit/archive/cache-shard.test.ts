import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';
import { madeOf, readAgain } from '../../support/read-again.ts';

test.each([
  ['was cut off', (text: string) => text.slice(0, -10)],
  ['holds other words', (text: string) => text.replace('not sure', 'quite sure')],
  ['lost its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['is empty', () => ''],
])('A cache that %s is no harm', (_, damage) => {
  const { folder } = contentCopy();
  const first = readAgain(folder);
  const made = madeOf(folder);
  const shards = readdirSync(made).map((file) => join(made, file));
  const texts = shards.map((path) => readFileSync(path, 'utf8'));
  for (const [index, path] of shards.entries()) writeFileSync(path, damage(texts[index] ?? ''));
  expect(shards.map((path) => readFileSync(path, 'utf8'))).not.toEqual(texts);
  expect(readAgain(folder)).toEqual(first);
});
