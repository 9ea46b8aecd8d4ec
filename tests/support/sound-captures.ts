import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../fixtures/captures');

/** A sound capture in the shape of its format, written by us: `<format>/<file>`. */
export function captureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** A sound capture for each format that is JSON, written by us. */
export const JSON_CAPTURES: Readonly<Record<string, string>> = {
  'hacker-news-algolia': 'hacker-news-algolia/item.json',
  'hacker-news-firebase': 'hacker-news-firebase/items.json',
  substack: 'substack/comments.json',
  reddit: 'reddit/comments.json',
  discourse: 'discourse/topic.json',
  'h200-debate': 'h200-debate/comments.jsonl',
};

/** A sound capture for each format with structure. */
export const SOUND_CAPTURES: Readonly<Record<string, string>> = {
  ...JSON_CAPTURES,
  disqus: 'disqus/export.xml',
  wxr: 'wxr/export.xml',
  mbox: 'mbox/list.mbox',
  maildir: 'maildir/list.tar',
};
