import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { contentFolder } from '../../site.ts';

export function getStaticPaths() {
  const { captures } = getArchive();
  return [...captures.keys()].map((id) => ({ params: { id } }));
}

/** A raw capture, byte for byte. */
export const GET: APIRoute = async ({ params }) =>
  new Response(
    new Uint8Array(
      await readFile(join(contentFolder(process.env), 'captures', params['id'] ?? '')),
    ),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
