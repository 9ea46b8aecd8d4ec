import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { full, link } from '../../links.ts';
import { claimsData } from '../../model/claims-data.ts';

/** The themes, claims and edges as JSON. */
export const GET: APIRoute = async () => {
  const data = claimsData(await getArchive(), {
    theme: (slug) => full(link.theme(slug)),
    claim: (theme, slug) => full(link.claim(theme, slug)),
    comment: (number) => full(link.comment(number)),
  });
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
