import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { HEIGHT, WIDTH } from './design.ts';
import type { PictureNode } from './picture.ts';
import { palettePng } from './png.ts';

const FONTS = join('src', 'assets', 'fonts');
const RENDERER = join('node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm');

let ready: ReturnType<typeof prepare> | undefined;

/** A picture as a PNG of 1200 by 630 pixels: the same bytes for the same picture. */
export async function draw(picture: PictureNode): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare();
  const { fonts } = await ready;
  const svg = await satori(picture, { width: WIDTH, height: HEIGHT, fonts });
  const renderer = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = renderer.render();
  const png = palettePng(image.pixels, image.width, image.height);
  image.free();
  renderer.free();
  return png;
}

/** Fonts and renderer are read from the project's folder, where every command of it runs. */
async function prepare() {
  const [serif, italic, sans, renderer] = await Promise.all([
    readFile(join(FONTS, 'preview-serif.woff')),
    readFile(join(FONTS, 'preview-italic.woff')),
    readFile(join(FONTS, 'preview-sans.woff')),
    readFile(RENDERER),
  ]);
  await initWasm(renderer);
  return {
    fonts: [
      { name: 'Serif', data: serif },
      { name: 'Italic', data: italic },
      { name: 'Sans', data: sans },
    ],
  };
}
