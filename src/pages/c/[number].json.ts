import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/archive.ts';
import { full, link } from '../../links.ts';
import { writePastAstro } from '../../many-files.ts';
import { commentDataOf } from '../../model/comment-data.ts';
import { permalinks } from '../../model/permalink.ts';
import type { Comment } from '../../schema/archive.ts';

export function getStaticPaths() {
  const comments = [...getArchive().comments.values()];
  if (import.meta.env.DEV)
    return comments.map((comment) => ({
      params: { number: String(comment.number) },
      props: { comment },
    }));
  writePastAstro({
    what: 'comments written as data',
    count: comments.length,
    each: files(comments),
  });
  return [];
}

function* files(comments: readonly Comment[]) {
  for (const comment of comments)
    yield [permalinks('').commentData(comment.number), dataOf(comment)] as const;
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A comment as data: its line of `comments.jsonl`, set to be read. */
export const GET: APIRoute<Props> = ({ props: { comment } }) =>
  new Response(dataOf(comment), { headers: { 'Content-Type': 'application/json' } });

function dataOf(comment: Comment): string {
  const data = commentDataOf(comment, getArchive(), (number) => full(link.comment(number)));
  return `${JSON.stringify(data, null, 2)}\n`;
}
