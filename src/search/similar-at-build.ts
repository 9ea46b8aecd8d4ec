import type { Archive, Comment } from '../schema/archive.ts';
import { buildEngine } from './build-index.ts';
import type { Engine } from './engine.ts';
import { keepingLookUps } from './kept-look-ups.ts';
import { type Similar, similarTo } from './similar.ts';

/** In a larger archive, comparing every comment with all others would hold up the build: what one costs grows with all. */
export const MOST_COMPARED = 5000;

/**
 * The comments that share words with a comment, but for those next to it, which its page shows anyway; at most
 * `limit`. `undefined` in an archive so large that they are found in a reader's browser, on request, by `like:`.
 */
export function similarAtBuild(
  { number, parent }: Pick<Comment, 'number' | 'parent'>,
  archive: Archive,
  limit: number,
): Similar[] | undefined {
  if (archive.comments.size > MOST_COMPARED) return undefined;
  const near = [...archive.comments.values()].filter(
    (other) => other.parent === number || other.number === parent,
  );
  const ignored = new Set(near.map((other) => other.number));
  return similarTo(number, engineFor(archive), ignored, limit);
}

const engines = new WeakMap<Archive, Engine>();

function engineFor(archive: Archive): Engine {
  const known = engines.get(archive);
  if (known) return known;
  const engine = buildEngine(archive);
  const keeping = { ...engine, commentIndex: keepingLookUps(engine.commentIndex) };
  engines.set(archive, keeping);
  return keeping;
}
