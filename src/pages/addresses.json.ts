import type { APIRoute } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { link } from '../links.ts';
import { addressesOf } from '../model/addresses.ts';

/** What stands at which address, for pages that help a reader whose address leads nowhere. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(addressesOf(getArchive(), link))}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
