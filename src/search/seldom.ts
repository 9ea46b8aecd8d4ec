import { facetCounts } from './facet-counts.ts';
import { widened } from './feedback.ts';
import { isLike, likeWords } from './like.ts';
import { shortened, wordsOfText } from './long-queries.ts';
import { oneSideOf } from './one-sided.ts';
import { conditionsOf } from './operators.ts';
import { chosen, inOrder } from './order.ts';
import { sharedOf } from './shared-words.ts';

/** What a first list of results for plain words does without: fetched apart where an index is large. */
export const seldom = {
  conditionsOf,
  wordsOfText,
  shortened,
  likeWords,
  isLike,
  widened,
  chosen,
  inOrder,
  facetCounts,
  oneSideOf,
  sharedOf,
};
export type Seldom = typeof seldom;
