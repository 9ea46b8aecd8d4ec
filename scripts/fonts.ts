/**
 * Cuts the two font packages down to the five woff2 files the site serves, and to three that the
 * preview pictures are drawn with: Latin text only, with optical size pinned and weight pinned or
 * narrowed. Run `node scripts/fonts.ts` after a font package changes version, commit
 * src/assets/fonts/, and recompute the fallback metrics in src/styles/fonts.css.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont, { type VariationAxes } from 'subset-font';
import { GLYPHS } from '../src/previews/glyphs.ts';

type Cut = { file: string; source: string; axes: VariationAxes };

const BUDGET = 120_000;
const root = fileURLToPath(new URL('../', import.meta.url));
const packages = `${root}node_modules/@fontsource-variable/`;
const outDir = `${root}src/assets/fonts/`;

const serif = `${packages}source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`;
const serifItalic = `${packages}source-serif-4/files/source-serif-4-latin-opsz-italic.woff2`;
const sans = `${packages}public-sans/files/public-sans-latin-wght-normal.woff2`;

const cuts: Cut[] = [
  {
    file: 'serif-text.woff2',
    source: serif,
    axes: { wght: { min: 400, max: 600, default: 400 }, opsz: 16 },
  },
  { file: 'serif-text-italic.woff2', source: serifItalic, axes: { wght: 400, opsz: 16 } },
  { file: 'serif-display.woff2', source: serif, axes: { wght: 365, opsz: 54 } },
  { file: 'serif-display-italic.woff2', source: serifItalic, axes: { wght: 355, opsz: 54 } },
  { file: 'sans.woff2', source: sans, axes: { wght: { min: 400, max: 650, default: 400 } } },
];

/** For the preview pictures, in a format that their program reads; the site does not serve them. */
const pictureCuts: Cut[] = [
  { file: 'preview-serif.woff', source: serif, axes: { wght: 365, opsz: 40 } },
  { file: 'preview-italic.woff', source: serifItalic, axes: { wght: 355, opsz: 54 } },
  { file: 'preview-sans.woff', source: sans, axes: { wght: 450 } },
];

const text = GLYPHS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
)
  .map((code) => String.fromCodePoint(code))
  .join('');

await mkdir(outDir, { recursive: true });
const served = await Promise.all(cuts.map((cut) => write(cut, 'woff2')));
await Promise.all(pictureCuts.map((cut) => write(cut, 'woff')));
const total = served.reduce((sum, bytes) => sum + bytes, 0);
console.log(`total served  ${total}`);
if (total > BUDGET) throw new Error(`Fonts are ${total} bytes; the budget is ${BUDGET}.`);

async function write({ file, source, axes }: Cut, targetFormat: 'woff' | 'woff2'): Promise<number> {
  const font = await subsetFont(await readFile(source), text, {
    targetFormat,
    variationAxes: axes,
  });
  await writeFile(`${outDir}${file}`, font);
  console.log(`${file}  ${font.byteLength}`);
  return font.byteLength;
}
