import type { APIRoute } from 'astro';
import { licencesText } from '../licences.ts';

/** The licences of the typefaces and scripts of others that the site sends to browsers. */
export const GET: APIRoute = () =>
  new Response(licencesText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
