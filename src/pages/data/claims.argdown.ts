import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { toArgdown } from '../../model/argdown.ts';
import { NAME } from '../../site.ts';

/** The claims and their edges as Argdown. */
export const GET: APIRoute = async () =>
  new Response(toArgdown(await getArchive(), NAME), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
