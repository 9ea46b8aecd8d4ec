import type { APIRoute } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { publication } from '../links.ts';
import { publicPaths, sitemap, sitemapIndex, sitemapParts } from '../model/sitemap.ts';

/** The sitemap: of all pages, or of the sitemaps that hold them where one cannot. */
export const GET: APIRoute = () => {
  const { address } = publication;
  const [first = [], ...others] = sitemapParts(publicPaths(getArchive(), address));
  const parts = [first, ...others].map((_, index) => address.sitemap(index + 1));
  return new Response(others.length === 0 ? sitemap(first) : sitemapIndex(parts), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
