import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { publication } from '../links.ts';
import { publicPaths, sitemap, sitemapParts } from '../model/sitemap.ts';

export function getStaticPaths() {
  const parts = sitemapParts(publicPaths(getArchive(), publication.address));
  if (parts.length === 1) return [];
  return parts.map((addresses, index) => ({
    params: { part: String(index + 1) },
    props: { addresses },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** One part of a sitemap that is too long for one file. */
export const GET: APIRoute<Props> = ({ props: { addresses } }) =>
  new Response(sitemap(addresses), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
