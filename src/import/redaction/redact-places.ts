import { BAR } from '../../schema/bar.ts';
import type { CapturedComment, CapturedThread } from '../../schema/captured-thread.ts';
import { readCapture } from '../adapters/read-capture.ts';
import { wordsAsLines } from '../adapters/words.ts';
import type { Leaf } from './leaf.ts';
import { leavesAt } from './leaves-at.ts';

/** A capture with bars, or why none could be put there. */
export type Redacted =
  | { bytes: Uint8Array; fault?: undefined }
  | { bytes?: undefined; fault: string };

/**
 * Puts bars in place of the words and the author of some comments of a capture with structure, and of whatever else
 * stands with them, but for what the capture cannot be read without: ids, dates, kinds. Read again, it holds the same
 * comments with the same parents; the others letter for letter.
 */
export function redactPlaces(bytes: Uint8Array, places: readonly string[]): Redacted {
  let now = bytes;
  for (const place of places) {
    const next = redactPlace(now, place);
    if (!next.bytes) return next;
    now = next.bytes;
  }
  return { bytes: now };
}

function redactPlace(bytes: Uint8Array, place: string): Redacted {
  const before = readCapture(bytes);
  const comment = before?.comments.find((each) => each.place === place);
  if (!before || !comment) return { fault: `no comment stands at ${place}` };
  const { text, leaves, write } = leavesAt(bytes, before, place);
  const holds = (kept: readonly Leaf[]) => {
    const after = readCapture(write(barred(text, kept)));
    return after !== undefined && sameBut(before, after, place);
  };
  const names = [...new Set(leaves.map(({ name }) => name))];
  const of = (chosen: ReadonlySet<string>) => leaves.filter(({ name }) => chosen.has(name));
  let chosen = new Set(names);
  if (!holds(leaves)) {
    chosen = new Set();
    for (const name of names) {
      if (holds(of(new Set([...chosen, name])))) chosen.add(name);
    }
  }
  const written = write(barred(text, of(chosen)));
  const after = readCapture(written)?.comments.find((each) => each.place === place);
  const kept = leaves
    .filter(({ name }) => !chosen.has(name))
    .map(({ from, to }) => text.slice(from, to));
  if (!after || !isBarred(after) || leaks(kept, comment)) {
    return { fault: `its words or author cannot be barred at ${place} without breaking the file` };
  }
  return { bytes: written };
}

function barred(text: string, leaves: readonly Leaf[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, bar } of leaves) {
    parts.push(text.slice(at, from), bar);
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}

/**
 * Whether a capture holds the same as before but for what was said at one place, and what hung on that: attachments,
 * or doubts about the parent that the words gave rise to.
 */
function sameBut(before: CapturedThread, after: CapturedThread, place: string): boolean {
  const doubted = before.comments.find((each) => each.place === place)?.parent.kind === 'unknown';
  const rest = ({ comments, quarantined, ...thread }: CapturedThread) => ({
    ...thread,
    comments: comments.map((each) =>
      each.place === place ? { id: each.id, parent: doubted ? null : each.parent, place } : each,
    ),
    quarantined: quarantined.filter((each) => !each.place.startsWith(place)),
  });
  return JSON.stringify(rest(before)) === JSON.stringify(rest(after));
}

function isBarred({ words, author }: CapturedComment): boolean {
  const texts = [...(words ? wordsAsLines(words) : []), author.name ?? '', author.id ?? ''];
  return texts.every((text) => /^[\s0]*$/.test(text.replaceAll(BAR, '')));
}

/** Whether what could not be barred holds the author or a line of the words. */
function leaks(kept: readonly string[], { words, author }: CapturedComment): boolean {
  const lines = words ? wordsAsLines(words) : [];
  const secrets = [author.name, author.id, ...lines]
    .filter((text) => text !== null && text.length > 2)
    .map((text) => Buffer.from(text ?? '', 'utf8').toString('latin1'));
  return kept.some((text) => secrets.some((secret) => text.includes(secret)));
}
