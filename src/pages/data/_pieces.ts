import type { Piece } from '../../many-files.ts';
import { digester } from '../../plain-digest.ts';
import type { Archive } from '../../schema/archive.ts';

/** Some comments, and their threads: all that their part of a table of comments is made of. */
export type Part = Pick<Archive, 'comments' | 'threads'>;

/** Numbers of comments that a piece may hold. */
const NUMBERS = 500;

/**
 * A table of all comments as pieces of neighbouring numbers, so that a changed comment costs one of them.
 *
 * @param name tells the table from others.
 * @param print gives the rows of some comments, which must follow from them and from nothing else; and whether rows stand before them.
 */
export function piecesOf(
  name: string,
  { comments, threads }: Part,
  print: (part: Part, first: boolean) => string,
): Piece[] {
  const digest = digester(name, [...comments.values(), ...threads.values()]);
  const parts = Map.groupBy(comments, ([number]) => Math.floor(number / NUMBERS));
  return [...parts.values()].map((its, at) => {
    const slugs = new Set(its.map(([, { thread }]) => thread));
    const part = {
      comments: new Map(its),
      threads: new Map([...threads].filter(([slug]) => slugs.has(slug))),
    };
    const first = at === 0;
    const held = {
      first,
      comments: its.map(([, comment]) => comment),
      threads: [...part.threads.values()],
    };
    return { digest: digest(held), make: () => print(part, first) };
  });
}
