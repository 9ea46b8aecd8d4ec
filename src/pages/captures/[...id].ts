import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { writePastAstro } from '../../many-files.ts';
import { permalinks } from '../../model/permalink.ts';
import { contentFolder } from '../../site.ts';

export function getStaticPaths() {
  const { captures } = getArchive();
  if (import.meta.env.DEV) return [...captures.keys()].map((id) => ({ params: { id } }));
  writePastAstro({
    what: 'captures written',
    count: captures.size,
    each: [...captures.values()].map(({ id, sha256 }) => ({
      path: permalinks('').capture(id),
      digest: sha256,
      make: () => checked(id, sha256),
    })),
  });
  return [];
}

/** @throws {Error} where a capture is no more what was checked: it would stay as it is in later builds. */
function checked(id: string, sha256: string): Uint8Array {
  const bytes = captureAt(id);
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new Error(`content/captures/${id} was changed during the build.`);
}

function captureAt(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(contentFolder(process.env), 'captures', id)));
}

/** A raw capture, byte for byte. */
export const GET: APIRoute = ({ params }) =>
  new Response(captureAt(params['id'] ?? ''), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
