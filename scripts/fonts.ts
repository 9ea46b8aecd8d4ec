/**
 * Cuts the two font packages down to the five woff2 files the site serves: Latin text only, with
 * optical size pinned and weight pinned or narrowed. Run `node scripts/fonts.ts` after a font
 * package changes version, commit src/assets/fonts/, and recompute the fallback metrics in
 * src/styles/fonts.css.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont, { type VariationAxes } from 'subset-font';

type Cut = { name: string; source: string; axes: VariationAxes };

const BUDGET = 120_000;
const root = fileURLToPath(new URL('../', import.meta.url));
const packages = `${root}node_modules/@fontsource-variable/`;
const outDir = `${root}src/assets/fonts/`;

const serif = `${packages}source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`;
const serifItalic = `${packages}source-serif-4/files/source-serif-4-latin-opsz-italic.woff2`;
const sans = `${packages}public-sans/files/public-sans-latin-wght-normal.woff2`;

const cuts: Cut[] = [
  {
    name: 'serif-text',
    source: serif,
    axes: { wght: { min: 400, max: 600, default: 400 }, opsz: 16 },
  },
  { name: 'serif-text-italic', source: serifItalic, axes: { wght: 400, opsz: 16 } },
  { name: 'serif-display', source: serif, axes: { wght: 365, opsz: 54 } },
  { name: 'serif-display-italic', source: serifItalic, axes: { wght: 355, opsz: 54 } },
  { name: 'sans', source: sans, axes: { wght: { min: 400, max: 650, default: 400 } } },
];

/**
 * Code points kept, as inclusive ranges: Basic Latin, Latin-1, ı Œ œ, spacing accents, dashes,
 * quotes, and • … ′ ″ ‹ › ⁄ € ™ −. The packages' Latin files hold little else.
 */
const ranges: [first: number, last: number][] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

const text = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
  .map((code) => String.fromCodePoint(code))
  .join('');

await mkdir(outDir, { recursive: true });
let total = 0;
for (const { name, source, axes } of cuts) {
  const font = await subsetFont(await readFile(source), text, {
    targetFormat: 'woff2',
    variationAxes: axes,
  });
  await writeFile(`${outDir}${name}.woff2`, font);
  total += font.byteLength;
  console.log(`${name}.woff2  ${font.byteLength}`);
}
console.log(`total  ${total}`);
if (total > BUDGET) throw new Error(`Fonts are ${total} bytes; the budget is ${BUDGET}.`);
