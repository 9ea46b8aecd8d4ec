import { facetCounts } from './facet-counts.ts';
import { feedbackTerms, feedbackUnit, withFeedback } from './feedback.ts';
import { likeWords, shortened } from './long-queries.ts';
import { conditionsOf } from './operators.ts';
import { inOrder } from './order.ts';

/** What a first list of results for plain words does without: fetched apart where an index is large. */
export const seldom = {
  conditionsOf,
  shortened,
  likeWords,
  feedbackTerms,
  feedbackUnit,
  withFeedback,
  inOrder,
  facetCounts,
};
export type Seldom = typeof seldom;
