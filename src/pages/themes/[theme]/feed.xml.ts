import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../archive/archive.ts';
import { publication } from '../../../links.ts';
import { atomFeed } from '../../../model/atom.ts';
import { filedUnder } from '../../../model/filed-under.ts';
import { SINCE } from '../../../site.ts';

export function getStaticPaths() {
  const { themes } = getArchive();
  return [...themes.values()].map((theme) => ({ params: { theme: theme.slug }, props: { theme } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The comments filed under a theme as an Atom feed. */
export const GET: APIRoute<Props> = ({ props: { theme } }) => {
  const archive = getArchive();
  const { name, address } = publication;
  const feed = {
    title: `${name}: ${theme.question}`,
    self: address.feed(theme.slug),
    page: address.theme(theme.slug),
    comments: filedUnder(archive.comments, theme.slug),
    since: SINCE,
  };
  return new Response(atomFeed(feed, archive, publication), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
