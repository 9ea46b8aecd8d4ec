import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else's work that the site sends to browsers, and where its licence stands. */
export interface Shipped {
  name: string;
  /** What of it is sent, and how. */
  as: string;
  licence: string;
  holder: string;
  file: string;
}

/** All of it; a test compares the packages with the imports of the scripts (tests/unit/licences.test.ts). */
export const SHIPPED: readonly Shipped[] = [
  {
    name: 'Source Serif 4',
    as: 'typeface, cut down and renamed',
    licence: 'SIL Open Font License 1.1',
    holder: '© 2014–2021 Adobe, with Reserved Font Name “Source”',
    file: 'src/assets/fonts/OFL-source-serif-4.txt',
  },
  {
    name: 'Public Sans',
    as: 'typeface, cut down and renamed',
    licence: 'SIL Open Font License 1.1',
    holder: '© 2015 The Public Sans Project Authors',
    file: 'src/assets/fonts/OFL-public-sans.txt',
  },
  {
    name: 'minisearch',
    as: 'script, in search',
    licence: 'MIT',
    holder: '© 2022 Luca Ongaro',
    file: 'node_modules/minisearch/LICENSE.txt',
  },
  {
    name: 'stemmer',
    as: 'script, in search',
    licence: 'MIT',
    holder: '© 2014 Titus Wormer',
    file: 'node_modules/stemmer/license',
  },
  {
    name: 'damerau-levenshtein',
    as: 'script, in search',
    licence: 'BSD 2-Clause',
    holder: '© 2018 Tadeusz Łazurski',
    file: 'node_modules/damerau-levenshtein/LICENSE',
  },
  {
    name: 'vite',
    as: 'script, which loads the parts of a page’s scripts',
    licence: 'MIT',
    holder: '© 2019–present VoidZero Inc. and Vite contributors',
    file: 'node_modules/vite/LICENSE.md',
  },
];

/** The whole text of every licence, under the name of what it is for. */
export function licencesText(): string {
  const texts = SHIPPED.map(({ name, as, licence, file }) => {
    const whole = readFileSync(join(process.cwd(), file), 'utf8').replaceAll('\r\n', '\n');
    // Vite's goes on with what Vite itself is built of, none of which is sent.
    const [text = ''] = whole.split('\n# Licenses of bundled dependencies');
    return `${name} (${as})\n${licence}\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'='.repeat(72)}\n\n`);
}
