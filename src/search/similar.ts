import { answer } from './answer.ts';
import type { Engine } from './engine.ts';
import { sharedOf } from './shared-words.ts';

/** A comment that shares words with another, and which. */
export interface Similar {
  number: number;
  /** The shared words as the similar comment has them, those first that tell most. */
  shared: string[];
}

/** Shared words that make a comment similar, at least. */
const LEAST = 2;

/** The comments that share the most telling words with a comment, `ignored` ones left out; at most `limit`. */
export function similarTo(
  number: number,
  engine: Engine,
  ignored: ReadonlySet<number>,
  limit: number,
): Similar[] {
  const { found, reading } = answer(
    { typed: `like:${number}`, choice: {}, order: 'best', vocabulary: false, more: false },
    engine,
    false,
  );
  const similar: Similar[] = [];
  for (const { document } of found) {
    if (similar.length === limit) break;
    if (ignored.has(document.number)) continue;
    const shared = sharedOf(document, reading.words);
    if (shared.length < LEAST) continue;
    similar.push({ number: document.number, shared });
  }
  return similar;
}
