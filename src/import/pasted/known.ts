import { align } from './align.ts';
import type { PastedLine } from './merge-passes.ts';

/** A comment of the archive with its words. */
export interface KnownWords {
  number: number;
  lines: readonly string[];
}

/** Letters and digits a line must have to be known again out of order. */
const TELLING = 12;

/**
 * For each line of a merged page, the number of the comment of the archive whose words it is, or null.
 * Lines are known by their words and order; a telling line also where the page has another order. Lines between two
 * lines of one comment are its words, too, since nothing else stands inside a comment.
 *
 * @param comments in the order in which the archive shows them.
 */
export function knownLines(
  lines: readonly PastedLine[],
  comments: readonly KnownWords[],
): (number | null)[] {
  const words = comments.flatMap(({ number, lines: own }) => own.map((text) => ({ text, number })));
  const found: (number | null)[] = lines.map(() => null);
  const used = new Set<number>();
  const texts = (of: readonly { text: string }[]) => of.map(({ text }) => text);
  for (const [inArchive, onPage] of align(texts(words), texts(lines))) {
    found[onPage] = words[inArchive]?.number ?? null;
    used.add(inArchive);
  }
  const left = Map.groupBy(
    words.flatMap((word, index) => (used.has(index) ? [] : [word])),
    ({ text }) => text,
  );
  for (const [at, { text }] of lines.entries()) {
    if (found[at] !== null || (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < TELLING) continue;
    found[at] = left.get(text)?.shift()?.number ?? null;
  }
  return together(filled(found));
}

/** Lines between two of one comment, given to it. */
function filled(found: readonly (number | null)[]): (number | null)[] {
  const result = [...found];
  let last = -1;
  for (const [at, number] of found.entries()) {
    if (number === null) continue;
    if (last >= 0 && found[last] === number) result.fill(number, last, at);
    last = at;
  }
  return result;
}

/** Of lines of one comment that do not stand together, the most that do; the others are not known. */
function together(found: readonly (number | null)[]): (number | null)[] {
  const runs: { number: number | null; from: number; to: number }[] = [];
  for (const [at, number] of found.entries()) {
    const last = runs.at(-1);
    if (last?.number === number) last.to = at + 1;
    else runs.push({ number, from: at, to: at + 1 });
  }
  const longest = new Map<number | null, (typeof runs)[number]>();
  for (const run of runs) {
    const best = longest.get(run.number);
    if (!best || run.to - run.from > best.to - best.from) longest.set(run.number, run);
  }
  return runs.flatMap((run) =>
    Array<number | null>(run.to - run.from).fill(
      longest.get(run.number) === run ? run.number : null,
    ),
  );
}
