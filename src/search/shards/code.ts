import type { Files } from './files.ts';

/** Code that few questions need, by the names under which it is wanted, and how each is fetched. */
export const CODE: ReadonlyMap<string, (files: Files) => Promise<void>> = new Map([
  [
    'code-rest',
    async (files: Files) => {
      files.rest = (await import('./rest.ts')).rest;
    },
  ],
  [
    'code-rows',
    async (files: Files) => {
      files.rows = (await import('./rows.ts')).rows;
    },
  ],
  [
    'code-typos',
    async (files: Files) => {
      files.typos = (await import('./typos.ts')).typos;
    },
  ],
]);
