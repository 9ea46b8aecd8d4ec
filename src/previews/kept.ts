import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureNode } from './picture.ts';

const FOLDER = join('.cache', 'previews');
/** What a picture is drawn by, besides what is on it. */
const DRAWN_BY = [
  join('src', 'previews'),
  join('src', 'assets', 'fonts'),
  join('node_modules', 'satori', 'package.json'),
  join('node_modules', '@resvg', 'resvg-wasm', 'package.json'),
];

let version: Promise<string> | undefined;

/** A picture as `draw` makes it; drawn once and kept beside the build, because most do not change between builds. */
export async function keptPicture(picture: PictureNode): Promise<Uint8Array<ArrayBuffer>> {
  version ??= versionOf(DRAWN_BY);
  const key = hash([await version, JSON.stringify(picture)]);
  const file = join(FOLDER, `${key}.png`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    // Most builds find all pictures drawn, and need not load what draws.
    const { draw } = await import('./draw.ts');
    const png = await draw(picture);
    await mkdir(FOLDER, { recursive: true });
    // Two builds may draw the same picture at once; neither may read half of it.
    const part = `${file}.${process.pid}`;
    await writeFile(part, png);
    await rename(part, file);
    return png;
  }
}

async function versionOf(places: readonly string[]): Promise<string> {
  const files = await Promise.all(
    places.map(async (place) =>
      place.endsWith('.json') ? [place] : (await readdir(place)).map((name) => join(place, name)),
    ),
  );
  return hash(
    await Promise.all(
      files
        .flat()
        .toSorted()
        .map((file) => readFile(file)),
    ),
  );
}

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}
