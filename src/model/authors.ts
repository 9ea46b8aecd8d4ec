import type { Archive, Comment } from '../schema/archive.ts';

/** Comments that one source shows under one author, the lowest number first. */
export interface KnownAuthor {
  /** As the capture of the first of them gives it. */
  name: string;
  /** The source’s id of the author; undefined where the captures give none. */
  id: string | undefined;
  /** The number of the first of them, which names the author’s page. */
  number: number;
  /** The host of the page where they wrote. */
  host: string;
  comments: [Comment, ...Comment[]];
}

type Known = Pick<Archive, 'threads' | 'comments'>;

const known = new WeakMap<Archive['comments'], ReadonlyMap<number, KnownAuthor>>();

/**
 * Every author whom a capture names, by the number of each of their comments. One author is one id at one host, or,
 * without ids, one name at one host: that two sources show the same name says nothing. Their page is named after a
 * number and not after them, so that no address keeps a name that had to be removed.
 */
export function authorsByComment({ threads, comments }: Known): ReadonlyMap<number, KnownAuthor> {
  const found = known.get(comments) ?? group({ threads, comments });
  known.set(comments, found);
  return found;
}

/** Lets some of an archive's comments have the authors that they have among all of them. */
export function keepAuthors(archive: Known, part: Archive['comments']): void {
  const all = authorsByComment(archive);
  const own = [...part.keys()].toSorted((a, b) => a - b);
  known.set(part, new Map(own.flatMap((number) => entryOf(all, number))));
}

function entryOf(all: ReadonlyMap<number, KnownAuthor>, number: number): [number, KnownAuthor][] {
  const author = all.get(number);
  return author ? [[number, author]] : [];
}

/** The authors whom captures name, by name, then by the number of their first comment. */
export function knownAuthors(archive: Known): KnownAuthor[] {
  return [...new Set(authorsByComment(archive).values())].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.number - b.number,
  );
}

function group({ threads, comments }: Known): ReadonlyMap<number, KnownAuthor> {
  const hosts = new Map([...threads].map(([slug, { source }]) => [slug, new URL(source.url).host]));
  const byKey = new Map<string, KnownAuthor>();
  const byNumber = new Map<number, KnownAuthor>();
  for (const comment of [...comments.values()].toSorted((a, b) => a.number - b.number)) {
    const { author, number, state } = comment;
    const host = hosts.get(comment.thread);
    if (author.basis !== 'recorded' || state !== 'live' || host === undefined) continue;
    const key = JSON.stringify([host, author.id ?? null, author.id ? '' : author.name]);
    const same = byKey.get(key);
    if (same) same.comments.push(comment);
    const own = same ?? { name: author.name, id: author.id, number, host, comments: [comment] };
    byKey.set(key, own);
    byNumber.set(number, own);
  }
  return byNumber;
}
