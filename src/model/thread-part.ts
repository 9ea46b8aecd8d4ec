import type { Archive, Thread } from '../schema/archive.ts';
import { keepAuthors } from './authors.ts';
import { commentsOf } from './reply-tree.ts';

/** What an archive holds of one thread, with its themes, claims and glossary; authors keep their numbers. */
export function threadPart(archive: Archive, thread: Thread): Archive {
  const own = commentsOf(archive.comments, thread.slug);
  const comments = new Map(own.map((comment) => [comment.number, comment]));
  keepAuthors(archive, comments);
  const held = new Set(own.flatMap(({ captured }) => captured.map(({ capture }) => capture)));
  const captures = [...archive.captures].filter(
    ([id, capture]) => capture.thread === thread.slug || held.has(id),
  );
  return {
    ...archive,
    threads: new Map([[thread.slug, thread]]),
    comments,
    captures: new Map(captures),
  };
}

/** All that an archive is made of, in order. */
export function everythingIn(archive: Archive): object[] {
  const { threads, comments, captures, themes, claims, glossary } = archive;
  return [threads, comments, captures, themes, claims, glossary].flatMap((map) => [
    ...map.values(),
  ]);
}
