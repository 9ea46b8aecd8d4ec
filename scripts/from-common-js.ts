import type { Plugin } from 'vite';

/** The one package of search that comes as CommonJS alone, by the end of its file, and what it exports by. */
const FILE = '/damerau-levenshtein/index.js';
const EXPORTS = 'module.exports = function(';

/**
 * Gives bundlers that package as a module: what they add to run CommonJS weighs half a kilobyte. The build fails where a
 * new version is written in another way.
 */
export function fromCommonJs(): Plugin {
  return {
    name: 'from-common-js',
    transform(code, id, options) {
      if (options?.ssr || !id.split('?')[0]?.endsWith(FILE)) return null;
      if (!code.includes(EXPORTS))
        this.error(`${FILE} does not hold '${EXPORTS}': adapt scripts/from-common-js.ts.`);
      return { code: code.replace(EXPORTS, 'export default function distance('), map: null };
    },
  };
}
