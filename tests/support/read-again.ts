import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/archive/check.ts';
import { type Content, readContent } from '../../src/archive/read-content.ts';
import { openSideCache, sideCacheOf } from '../../src/archive/side-cache.ts';

/** Lets what is made of a folder be gone after the test. */
export function forgottenAtEnd(folder: string): void {
  onTestFinished(() => rmSync(sideCacheOf(folder), { recursive: true, force: true }));
}

/** Opens the side cache of a folder, which is gone after the test. */
export function openForTest(folder: string): () => void {
  forgottenAtEnd(folder);
  return openSideCache(folder);
}

/** What a folder holds and what is wrong with it, with what was made of it the last time. */
export function readAgain(folder: string): Content & { wrong: string[] } {
  const close = openForTest(folder);
  const content = readContent(folder);
  const wrong = checkContent(content).map(({ file, what }) => `${file} ${what}`);
  close();
  return { ...content, wrong };
}

/** The folder of what was made of a content folder, where only this code has made anything of it. */
export function madeOf(folder: string): string {
  return join(sideCacheOf(folder), readdirSync(sideCacheOf(folder)).join());
}
