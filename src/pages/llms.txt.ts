import type { APIRoute } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { publication } from '../links.ts';
import { llmsText } from '../model/llms.ts';

/** What the archive is and where its parts are, for language models. */
export const GET: APIRoute = () =>
  new Response(llmsText(getArchive(), publication), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
