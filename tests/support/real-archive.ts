import { archiveFrom } from '../../src/archive/archive-from.ts';
import { readContent } from '../../src/archive/read-content.ts';
import {
  type Archive,
  archivedClaim,
  archivedComment,
  archivedThread,
  type Claim,
  type Comment,
  type Thread,
} from '../../src/schema/archive.ts';
import { CONTENT } from './content-copy.ts';

/** The archive itself, as pages get it, read without Astro. */
export function realArchive(): Archive {
  return archiveFrom(readContent(CONTENT));
}

/** A comment by a reader nobody knows, in the archive's own thread, with the given fields. */
export function aComment(fields: Partial<Comment> & { number: number }): Comment {
  return archivedComment.parse({
    parent: null,
    parentBasis: { kind: 'inferred', confidence: 'high', reason: 'it turns to a new subject' },
    author: { name: null, role: 'reader', basis: 'inferred', confidence: 'low', reason: 'default' },
    date: null,
    captured: [{ capture: 'chinatalk-h200/paste.txt', pass: 'A', lines: '1' }],
    stance: 'none',
    themes: [],
    thread: 'chinatalk-h200',
    html: "<p>that's what the MSS thinks!</p>",
    lines: ["that's what the MSS thinks!"],
    quotedLines: [],
    ...fields,
  });
}

/** A thread with the given title. */
export function aThread(title: string): Thread {
  return archivedThread.parse({
    slug: 'chinatalk-h200',
    title,
    lede: 'Readers argue.',
    source: {
      title: 'EMERGENCY POD: Trump to Sell H200s to China',
      publication: 'ChinaTalk',
      url: 'https://www.chinatalk.media/p/emergency-pod-trump-to-sell-h200s/comments',
      published: '2025-12',
      basis: { kind: 'recorded' },
    },
    provenance: 'The capture kept the words.',
  });
}

/** A claim for selling that quotes comment 1 and leads nowhere, with the given fields. */
export function aClaim(slug: string, fields: Partial<Claim> = {}): Claim {
  return archivedClaim.parse({
    slug,
    claim: `${slug}.`,
    themes: ['zero-sum'],
    stance: 'for',
    quotations: [{ comment: 1, exact: ['zero'] }],
    labelledBy: 'editor',
    ...fields,
  });
}

/** Claims by name, as an archive holds them. */
export function byName(...claims: Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.slug, claim]));
}
