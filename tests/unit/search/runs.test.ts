import { describe, expect, it } from 'vitest';
import { numberRuns, Runs } from '../../../src/search/shards/runs.ts';

describe('the numbers of comments as runs', () => {
  const numbers = [1, 2, 3, 7, 9, 10, 25];
  const runs = new Runs(numberRuns(numbers));

  it('Tell the place of each number, and none of those between', () => {
    const places = Array.from({ length: 30 }, (_, number) => runs.placeOf(number));
    expect(places).toEqual(
      Array.from({ length: 30 }, (_, number) =>
        numbers.includes(number) ? numbers.indexOf(number) : undefined,
      ),
    );
  });

  it('Tell no place where there is none', () => {
    expect(new Runs([]).placeOf(0)).toBeUndefined();
    expect(new Runs([]).placeOf(1)).toBeUndefined();
  });
});
