import type { Content } from '../archive/read-content.ts';
import type { CapturedComment, CapturedThread, CaptureFormat } from '../schema/captured-thread.ts';
import { FORMAT_NAMES } from './describe-capture.ts';

/** Where an id of a comment is given once and for all; formats that are not here count anew on each site or page. */
const REALMS: Partial<Record<CaptureFormat, string>> = {
  substack: 'substack',
  'hacker-news-algolia': 'hacker-news',
  'hacker-news-firebase': 'hacker-news',
  reddit: 'reddit',
  mbox: 'mail',
  maildir: 'mail',
  disqus: 'disqus',
};

/** A capture that is to go into a thread. */
export interface ForThread {
  thread: string;
  /** SHA-256 of the bytes as they were found. */
  sha256: string;
  structure?: Pick<CapturedThread, 'format' | 'comments'>;
  /** Where the file holds several sources: which is meant. */
  only?: string | undefined;
}

/**
 * Why a capture belongs to another thread than the one it is meant for: that one has the same file, or more of its
 * comments by their ids or addresses at the source. Undefined where nothing speaks for another thread.
 */
export function belongsElsewhere(content: Content, capture: ForThread): string | undefined {
  const { thread, sha256, only } = capture;
  const twin = content.captures.find(
    ({ capture: held }) =>
      held.thread !== thread &&
      held.only === only &&
      [held.sha256, held.originalSha256].includes(sha256),
  );
  if (twin) {
    const { id, thread: other } = twin.capture;
    return `This file is in the archive already, in the thread '${other}' (content/captures/${id}): there is nothing to do. If you meant that thread, give --thread ${other}.`;
  }
  const counts = sharedWith(content, capture);
  const own = counts.get(thread) ?? 0;
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most || most[0] === thread || most[1] <= own) return undefined;
  const [other, count] = most;
  const total = capture.structure?.comments.length ?? 0;
  return `${count} of the capture’s ${total} comments are in the archive already, in another thread, known by their ids at the source:\n  ${threadLine(content, other)}\nGive --thread ${other}.`;
}

/** How many of a capture's comments each thread of the archive has, by their ids or addresses at the source. */
function sharedWith(
  { comments, captures }: Content,
  { structure }: ForThread,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (!structure) return counts;
  const realm = REALMS[structure.format];
  const keysOf = ({ id, url }: Pick<CapturedComment, 'id' | 'url'>) => [
    ...(realm !== undefined && id !== null ? [`id ${id}`] : []),
    ...(url === null ? [] : [`at ${url}`]),
  ];
  const wanted = new Set(structure.comments.flatMap(keysOf));
  const ofRealm = new Set(
    captures.flatMap(({ capture }) => (REALMS[capture.format] === realm ? [capture.id] : [])),
  );
  for (const { comment } of comments) {
    const { sourceId = null, url = null, thread } = comment;
    const id = comment.captured.some(({ capture }) => ofRealm.has(capture)) ? sourceId : null;
    if (!keysOf({ id, url }).some((key) => wanted.has(key))) continue;
    counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return counts;
}

/** What a capture says that it is of, in one line. */
export function captureLine({ format, source, comments }: CapturedThread): string {
  const what = [source.title && `“${source.title}”`, source.url].filter((part) => part !== null);
  const of = what.length > 0 ? `of ${what.join(', ')}` : 'it does not say of what page';
  return `${FORMAT_NAMES[format]}; ${of}; ${counted(comments.length)}`;
}

/** What a thread is of, and whether it is new, in one line. */
export function threadLine({ threads, comments }: Content, slug: string): string {
  const source = threads.find((each) => each.slug === slug)?.data.source;
  if (!source) return `'${slug}', which is new`;
  const held = comments.filter(({ comment }) => comment.thread === slug).length;
  return `'${slug}', in the archive with ${counted(held)}; of “${source.title}”, ${source.url}`;
}

/** Why a capture that has no comment of its thread is refused. */
export function sharesNothing(capture: string, thread: string): string {
  return [
    'The capture has no comment that the thread has, so it may be of another page:',
    `  the capture: ${capture}`,
    `  the thread: ${thread}`,
    'If it is of another page, give --thread another name. If it is a part of this thread that no capture has had yet, add --part.',
  ].join('\n');
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'comment' : 'comments'}`;
}
