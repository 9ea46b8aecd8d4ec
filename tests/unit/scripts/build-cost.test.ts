import { expect, test } from 'vitest';
import { costOf } from '../../../scripts/build-cost.ts';

test('What a build cost tells the search index and pages of comments from the rest', () => {
  const cost = costOf(
    {
      ended: new Map([
        ['content', 10],
        ['pages', 30],
        ['check of the built site', 5],
        ['downloads', 1],
        ['replacing the last site', 4],
      ]),
      apart: new Map([['search index', 8]]),
      written: new Map([['pages of comments written', 12]]),
      replaced: new Map([
        ['search', 3],
        ['c', 0.5],
      ]),
    },
    100,
  );
  expect(cost.phases).toEqual({
    content: 10,
    pages: 22,
    'check of the built site': 5,
    'replacing the last site': 1,
  });
  expect(cost.apart).toEqual({ 'search index': 11, downloads: 1 });
  expect(cost.written).toEqual({
    'pages of comments written': 12,
    'pages of comments put in place': 0.5,
  });
  expect(cost.pages).toBe(38);
});
