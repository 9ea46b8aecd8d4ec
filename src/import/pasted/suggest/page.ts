import type { PastedLine } from '../merge-passes.ts';
import { wordsOf } from './signs.ts';

/** A line of the page with what other lines make of it. */
export interface PageLine extends PastedLine {
  /** Index on the page. */
  at: number;
  /** The passes that leave it out though they have lines above and below it: pages fold replies away. */
  leftOutBy: readonly string[];
  /** The number of the comment of the archive that holds it. */
  known: number | null;
  /** Whether a piece of the page's own stands between it and the line before. */
  apart: boolean;
}

/** Words so common that two comments sharing them share nothing. */
const EMPTY = new Set(
  "about after again against also because been before being between both could does doing don't down during each even from further have having here hers himself into itself just like make many more most much myself need never only other ours over said same says seem seems should some still such than that that's their them then there these they thing things think this those through under until very want well were what when where which while will with would your yours".split(
    ' ',
  ),
);

/** The words of a text that say what it is about. */
export function tellingWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= 4 && !EMPTY.has(word)));
}

/** In how many of the texts each telling word stands. */
export function spread(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * For each line of the merged page, the passes that leave it out but go on below it. Lines that hold nothing but an
 * address are not counted where they alone are missing: they are lost one by one, not comment by comment.
 */
export function leftOut(
  lines: readonly PastedLine[],
  passes: readonly string[],
  isAddress: (line: string) => boolean,
): string[][] {
  const found: string[][] = lines.map(() => []);
  for (const pass of passes) {
    const held = lines.map(({ places }) => places.some((place) => place.pass === pass));
    const last = held.lastIndexOf(true);
    let run: number[] = [];
    for (let at = held.indexOf(true) + 1; at > 0 && at <= last; at += 1) {
      if (!held[at]) run.push(at);
      else {
        if (!run.every((each) => isAddress(lines[each]?.text ?? ''))) {
          for (const each of run) found[each]?.push(pass);
        }
        run = [];
      }
    }
  }
  return found;
}
