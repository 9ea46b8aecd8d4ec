import type { Plugin } from 'vite';

/** Packages that come as CommonJS alone, by the end of their file, with what their modules begin and export by. */
const FORMS: ReadonlyMap<string, readonly [before: string, after: string][]> = new Map([
  [
    '/porter2/dist/index.js',
    [
      ["Object.defineProperty(exports, '__esModule', { value: true })", ''],
      ['exports.stem = function stem(', 'export function stem('],
    ],
  ],
  [
    '/damerau-levenshtein/index.js',
    [['module.exports = function(', 'export default function distance(']],
  ],
]);

/**
 * Gives bundlers the few CommonJS packages of search as modules: what they add to run CommonJS weighs half a kilobyte.
 * The build fails where a new version is written in another way.
 */
export function fromCommonJs(): Plugin {
  return {
    name: 'from-common-js',
    transform(code, id, options) {
      const [end, forms] = [...FORMS].find(([file]) => id.split('?')[0]?.endsWith(file)) ?? [];
      if (options?.ssr || !forms) return null;
      let rest = code;
      for (const [before, after] of forms) {
        if (!rest.includes(before))
          this.error(`${end} does not hold '${before}': adapt scripts/from-common-js.ts.`);
        rest = rest.replace(before, after);
      }
      return { code: rest, map: null };
    },
  };
}
