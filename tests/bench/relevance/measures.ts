/** What a list of results is worth for a judged query, each from 0 to 1. */
export interface Worth {
  ndcg: number;
  success: number;
  zero: number;
}

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, gain 2^grade - 1), whether
 * the first result is at least about the query (grade 1.5 or more), and whether nothing was found though something
 * is relevant. For a query with nothing relevant: 1 when nothing was found.
 */
export function worth(results: readonly number[], grades: ReadonlyMap<number, number>): Worth {
  if (grades.size === 0) {
    const right = Number(results.length === 0);
    return { ndcg: right, success: right, zero: 0 };
  }
  const best = Math.max(...grades.values());
  const first = grades.get(results[0] ?? 0) ?? 0;
  return {
    ndcg:
      gain(results.map((number) => grades.get(number) ?? 0)) /
      gain([...grades.values()].toSorted((a, b) => b - a)),
    success: Number(first >= Math.min(1.5, best)),
    zero: Number(results.length === 0),
  };
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, 10)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
