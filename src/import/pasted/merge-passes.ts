import { align } from './align.ts';

/** Where a line stands: the line of its file, counted from 1, and the pass, whose name is unique in its thread. */
export interface Place {
  pass: string;
  line: number;
}

/** A captured line, letter for letter, and every place that holds it. */
export interface PastedLine {
  text: string;
  places: readonly Place[];
}

/** One time through a page: its lines that are not white space alone, in order. */
export interface Pass {
  name: string;
  lines: readonly { text: string; line: number }[];
}

/**
 * All passes as one list in page order: each pass is a subsequence of it, and a line that several passes hold at the
 * same point of the page stands once. Where passes differ at one point, the lines of the earlier come first.
 */
export function mergePasses(passes: readonly Pass[]): PastedLine[] {
  return passes.reduce<PastedLine[]>((merged, { name, lines }) => {
    const placed = lines.map(({ text, line }) => ({ text, places: [{ pass: name, line }] }));
    return mergeTwo(merged, placed);
  }, []);
}

function mergeTwo(a: readonly PastedLine[], b: readonly PastedLine[]): PastedLine[] {
  const texts = (lines: readonly PastedLine[]) => lines.map(({ text }) => text);
  const merged: PastedLine[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [inA, inB] of align(texts(a), texts(b))) {
    for (; nextA < inA; nextA += 1) merged.push(...a.slice(nextA, nextA + 1));
    for (; nextB < inB; nextB += 1) merged.push(...b.slice(nextB, nextB + 1));
    const [one, other] = [a[inA], b[inB]];
    if (one && other) merged.push({ text: one.text, places: [...one.places, ...other.places] });
    [nextA, nextB] = [inA + 1, inB + 1];
  }
  return [...merged, ...a.slice(nextA), ...b.slice(nextB)];
}
