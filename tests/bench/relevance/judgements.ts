import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const grades = z.record(z.coerce.number<string>().int().min(1), z.int().min(1).max(3));

const file = z.array(
  z.strictObject({
    query: z.string().min(1),
    kind: z.enum(
      'words question typo abbreviation phrase inflection synonym side name figure spelling long'.split(
        ' ',
      ),
    ),
    first: grades,
    second: grades,
  }),
);

/** A query with the grade of every relevant comment (0 to 3, the mean of two judges), by number. */
export interface Judged {
  query: string;
  kind: string;
  grades: ReadonlyMap<number, number>;
  /** Settings are chosen by looking at one half only. */
  half: 'tuning' | 'test';
}

const judgements = file.parse(
  parse(readFileSync(new URL('judgements.yaml', import.meta.url), 'utf8')),
);

/** Every judged query, in the half that the SHA-256 of its text puts it in. */
export const judged: readonly Judged[] = judgements.map(({ query, kind, first, second }) => {
  const numbers = new Set([...Object.keys(first), ...Object.keys(second)].map(Number));
  const even = (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0;
  return {
    query,
    kind,
    grades: new Map(
      [...numbers].map((number) => [number, ((first[number] ?? 0) + (second[number] ?? 0)) / 2]),
    ),
    half: even ? 'tuning' : 'test',
  };
});

/**
 * How far the judges agree over all pairs of a query and a comment: kappa with quadratic weights (Cohen 1968);
 * 1 is agreement everywhere, 0 what chance gives.
 */
export function agreement(comments: readonly number[]): number {
  const pairs = judgements.flatMap(({ first, second }) =>
    comments.map((number) => [first[number] ?? 0, second[number] ?? 0] as const),
  );
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const observed = mean(pairs.map(([a, b]) => (a - b) ** 2));
  const chance = mean(
    [0, 1, 2, 3].flatMap((a) =>
      [0, 1, 2, 3].map(
        (b) =>
          (a - b) ** 2 *
          16 *
          mean(pairs.map(([one]) => Number(one === a))) *
          mean(pairs.map(([, other]) => Number(other === b))),
      ),
    ),
  );
  return 1 - observed / chance;
}
