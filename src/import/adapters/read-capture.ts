import type { CapturedThread } from '../../schema/captured-thread.ts';
import { type Adapter, rawCapture } from './adapter.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { hackerNewsAlgolia } from './hacker-news-algolia.ts';
import { hackerNewsFirebase } from './hacker-news-firebase.ts';
import { maildir } from './maildir.ts';
import { mbox } from './mbox.ts';
import { ownExport } from './own-export.ts';
import { reddit } from './reddit.ts';
import { substack } from './substack.ts';
import { wxr } from './wxr.ts';

/** In the order in which they are asked: no content is of two of these formats. */
export const ADAPTERS: readonly Adapter[] = [
  ownExport,
  discourse,
  reddit,
  substack,
  hackerNewsAlgolia,
  hackerNewsFirebase,
  disqus,
  wxr,
  maildir,
  mbox,
];

/**
 * What a capture holds, read by the first adapter that knows its content; undefined if none does: then it has no
 * structure, or is damaged. Never throws.
 */
export function readCapture(bytes: Uint8Array): CapturedThread | undefined {
  const capture = rawCapture(bytes);
  return ADAPTERS.find((adapter) => adapter.detects(capture))?.read(capture);
}
