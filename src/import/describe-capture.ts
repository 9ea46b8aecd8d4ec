import type { CapturedThread, CaptureFormat } from '../schema/captured-thread.ts';

/** What each format is called on the page and in the report. */
export const FORMAT_NAMES: Readonly<Record<CaptureFormat, string>> = {
  substack: 'Substack’s comments as JSON',
  'hacker-news-algolia': 'a Hacker News item as JSON from Algolia',
  'hacker-news-firebase': 'Hacker News items as JSON from Firebase',
  reddit: 'a Reddit listing as JSON',
  discourse: 'a Discourse topic as JSON',
  mbox: 'mail in an mbox',
  maildir: 'mail in a Maildir',
  disqus: 'a Disqus export as XML',
  wxr: 'a WordPress export as XML',
  'h200-debate': 'an export of an archive like this one',
  'pasted-text': 'pasted text',
};

/** What none of a capture's comments record, in the words of sidecars. */
export function unknownIn({ comments }: Pick<CapturedThread, 'comments'>): string[] {
  const has = (right: (comment: CapturedThread['comments'][number]) => boolean) =>
    comments.some(right);
  return [
    ...(has(({ author }) => author.name !== null) ? [] : ['authors']),
    ...(has(({ date }) => date.kind !== 'unknown') ? [] : ['dates']),
    ...(has(({ parent }) => parent.kind !== 'unknown') ? [] : ['who answers whom']),
  ];
}
