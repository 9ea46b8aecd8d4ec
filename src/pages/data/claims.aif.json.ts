import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { toAif } from '../../model/aif.ts';

/** The claims and their edges in the Argument Interchange Format. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toAif((await getArchive()).claims), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
