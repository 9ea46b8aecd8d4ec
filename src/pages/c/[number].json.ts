import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { writePastAstro } from '../../many-files.ts';
import { commentAsData, commentsAsData } from './_files.ts';

export function getStaticPaths() {
  const archive = getArchive();
  const { comments, threads } = archive;
  if (import.meta.env.DEV)
    return [...comments.values()].map((comment) => ({
      params: { number: String(comment.number) },
      props: { comment, thread: threads.get(comment.thread) },
    }));
  writePastAstro({
    what: 'comments written as data',
    count: comments.size,
    each: commentsAsData(archive),
  });
  return [];
}

/** A comment as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(commentAsData(props), { headers: { 'Content-Type': 'application/json' } });
