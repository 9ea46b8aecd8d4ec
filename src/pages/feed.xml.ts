import type { APIRoute } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { publication } from '../links.ts';
import { atomFeed } from '../model/atom.ts';
import { SINCE } from '../site.ts';

/** The comments as an Atom feed. */
export const GET: APIRoute = () => {
  const archive = getArchive();
  const { name, address } = publication;
  const feed = {
    title: name,
    self: address.feed(),
    page: address.home(),
    comments: archive.comments.values(),
    since: SINCE,
  };
  return new Response(atomFeed(feed, archive, publication), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
