import { type ClaimsFile, claimsFile } from '../../src/schema/claims-data.ts';
import { type CommentData, commentData } from '../../src/schema/comment-data.ts';
import { type BuiltSite, bytesOf } from './built-site.ts';

/** The comments of a site's `comments.jsonl`, each checked against its published schema. */
export function downloadedComments(site: BuiltSite): CommentData[] {
  const lines = bytesOf(site, 'data/comments.jsonl').toString('utf8').split('\n');
  return lines.slice(0, -1).map((line) => commentData.parse(JSON.parse(line)));
}

/** Those whose words are in the archive. */
export function liveComments(site: BuiltSite) {
  return downloadedComments(site).filter((comment) => comment.state === 'live');
}

/** A site's `claims.json`, checked against its published schema. */
export function downloadedClaims(site: BuiltSite): ClaimsFile {
  return claimsFile.parse(JSON.parse(bytesOf(site, 'data/claims.json').toString('utf8')));
}
