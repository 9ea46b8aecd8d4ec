import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { full, link } from '../../links.ts';
import { commentDataOf } from '../../model/comment-data.ts';

export async function getStaticPaths() {
  const archive = await getArchive();
  return [...archive.comments.values()].map((comment) => ({
    params: { number: String(comment.number) },
    props: { comment },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A comment as data: its line of `comments.jsonl`, set to be read. */
export const GET: APIRoute<Props> = async ({ props: { comment } }) => {
  const data = commentDataOf(comment, await getArchive(), (number) => full(link.comment(number)));
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
