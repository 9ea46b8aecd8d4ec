import type { Comment, Thread } from '../schema/archive.ts';
import { oneLine } from './plain-text.ts';

/**
 * What Zotero's Embedded Metadata translator reads from a page's `<meta property>` to save a comment as a forum post.
 * `z:itemType` fixes the type; `dc:title` comes before the page's title, `dc:type` becomes the post's type, and
 * `og:site_name` the forum's. An author and a date stand there only where the capture gives them.
 * https://www.zotero.org/support/dev/exposing_metadata
 */
export function forumPost({ number, author, date }: Comment, thread: Thread): [string, string][] {
  return [
    ['z:itemType', 'forumPost'],
    ['dc:title', `Comment ${number} on “${oneLine(thread.title)}”`],
    ['dc:type', 'Comment'],
    ...(author.name === null ? [] : [pair('dc:creator', oneLine(author.name))]),
    ...(date === null ? [] : [pair('dc:date', date)]),
  ];
}

function pair(property: string, content: string): [string, string] {
  return [property, content];
}
