import type { Comment } from '../schema/archive.ts';

/** A comment with the comments that answer it, in page order; `depth` is 0 for an opening. */
export interface Branch {
  comment: Comment;
  depth: number;
  replies: Branch[];
  /** How many comments stand below this one, at any depth. */
  descendants: number;
}

/** Whether a comment answers no other: one whose parent no capture holds is a reply all the same. */
export function isOpening({ parent, missingParent }: Comment): boolean {
  return parent === null && missingParent === undefined;
}

/**
 * The openings of one thread with their replies, and among them, at depth 1, the comments whose parent no capture
 * holds. Comments must be free of cycles; order is by number.
 */
export function replyTree(comments: Iterable<Comment>): Branch[] {
  const inOrder = [...comments].toSorted((a, b) => a.number - b.number);
  const branches = new Map<number, Branch>(
    inOrder.map((comment) => {
      const depth = comment.missingParent ? 1 : 0;
      return [comment.number, { comment, depth, replies: [], descendants: 0 }];
    }),
  );
  const openings: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branches.get(branch.comment.parent ?? 0);
    (parent?.replies ?? openings).push(branch);
  }
  const flat = flatten(openings);
  for (const branch of flat) {
    for (const reply of branch.replies) reply.depth = branch.depth + 1;
  }
  for (const branch of flat.toReversed()) {
    branch.descendants = commentCount(branch.replies);
  }
  return openings;
}

/** All branches in reading order, each before its replies. Without recursion: threads can be deep. */
export function flatten(openings: readonly Branch[]): Branch[] {
  const flat: Branch[] = [];
  const stack = openings.toReversed();
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    flat.push(branch);
    stack.push(...branch.replies.toReversed());
  }
  return flat;
}

/** How many comments stand in some branches, at any depth. */
export function commentCount(branches: readonly Branch[]): number {
  return branches.reduce((sum, { descendants }) => sum + 1 + descendants, 0);
}

/** How many openings there are among them: comments that answer no other. */
export function openingCount(branches: readonly Branch[]): number {
  return branches.filter(({ comment }) => isOpening(comment)).length;
}

/** An opening, or comments that answer one that no capture holds, with the source’s id of that one. */
export interface Place {
  missing: string | undefined;
  branches: Branch[];
}

/** Openings in their order; comments with the same missing parent stand together, where the first of them stands. */
export function placesOf(branches: readonly Branch[]): Place[] {
  const places: Place[] = [];
  const missing = new Map<string, Place>();
  for (const branch of branches) {
    const id = branch.comment.missingParent?.id;
    const known = id === undefined ? undefined : missing.get(id);
    if (known) {
      known.branches.push(branch);
      continue;
    }
    const place = { missing: id, branches: [branch] };
    places.push(place);
    if (id !== undefined) missing.set(id, place);
  }
  return places;
}

const grouped = new WeakMap<ReadonlyMap<number, Comment>, ReadonlyMap<string, Comment[]>>();

/** The comments of one thread, in their order in `comments`, which are sorted into threads once for all. */
export function commentsOf(comments: ReadonlyMap<number, Comment>, thread: string): Comment[] {
  const known =
    grouped.get(comments) ?? Map.groupBy(comments.values(), (comment) => comment.thread);
  grouped.set(comments, known);
  return known.get(thread) ?? [];
}

/** The comments that `comment` answers, from the opening down to its parent. */
export function ancestors(comment: Comment, all: ReadonlyMap<number, Comment>): Comment[] {
  const path: Comment[] = [];
  for (let at = all.get(comment.parent ?? 0); at; at = all.get(at.parent ?? 0)) path.unshift(at);
  return path;
}
