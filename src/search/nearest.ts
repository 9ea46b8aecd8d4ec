import { edits } from './edits.ts';

/** The values most like `typed`, best first, at most `limit`: those it begins, then by the share of letters that differ. */
export function nearest(typed: string, values: readonly string[], limit = 3): string[] {
  const key = typed.toLowerCase();
  const far = (value: string) => {
    const other = value.toLowerCase();
    if (other.startsWith(key) || other.includes(key)) return 0;
    return edits(key, other) / Math.max(key.length, other.length);
  };
  return values
    .map((value) => ({ value, far: far(value) }))
    .filter((candidate) => candidate.far < 0.6)
    .toSorted((a, b) => a.far - b.far || a.value.localeCompare(b.value, 'en'))
    .slice(0, limit)
    .map(({ value }) => value);
}
