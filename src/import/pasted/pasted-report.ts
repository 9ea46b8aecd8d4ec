import type { ArchivedComment } from '../identify.ts';
import type { ImportReport } from '../report.ts';
import { wordPlaces } from './comments-of-draft.ts';
import type { Draft, DraftedCapture } from './draft.ts';
import type { DraftImport } from './import-draft.ts';

/** The report on one new capture of a draft: what became of each comment that has words in it. */
export function pastedReport(
  { thread, comments }: Draft,
  { file, sha256, passes }: DraftedCapture,
  { numbers, added, changed }: DraftImport,
  archived: ReadonlyMap<number, ArchivedComment>,
): ImportReport {
  const held = comments.flatMap(({ lines }, index) => {
    const place = wordPlaces(lines).find(({ pass }) => Object.hasOwn(passes, pass));
    return place ? [{ number: numbers[index] ?? 0, place: `${place.pass}${place.line}` }] : [];
  });
  const among = (list: ReadonlySet<number>) => held.filter(({ number }) => list.has(number));
  const fresh = among(new Set(added)).map(({ number }) => number);
  const other = among(new Set(changed));
  const here = new Set(held.map(({ number }) => number));
  return {
    capture: `${thread}/${file}`,
    sha256,
    format: 'pasted-text',
    in: held.length,
    new: fresh.length,
    same: held.length - fresh.length - other.length,
    changed: other.length,
    quarantined: 0,
    redacted: 0,
    reported: null,
    numbers: rangeOf(fresh),
    notHere: [...archived.keys()].filter((number) => !here.has(number)).sort((a, b) => a - b),
    changes: other.map(({ number, place }) => ({
      comment: number,
      place,
      what: ['other words than those shown'],
    })),
    quarantine: [],
  };
}

function rangeOf(numbers: readonly number[]): string | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? `${first}` : `${first}-${last}`;
}
