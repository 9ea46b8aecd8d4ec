import type { APIRoute } from 'astro';
import { publication } from '../links.ts';

/** Every robot is welcome to everything (RFC 9309). Robots read it only where the site lies at the root of its host. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${publication.address.sitemap()}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
