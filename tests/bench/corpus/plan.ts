import { below, type Random } from './random.ts';
import type { TopicPlan } from './topic.ts';

/** Comments in the largest thread, and the most that it may be of all. */
const LARGEST = { comments: 5000, share: 0.5 };
/** Comments in the others: 200 on average. */
const LEAST = 100;
const SPREAD = 201;

/** How an archive of so many comments is divided into threads, the largest first. */
export function planTopics(comments: number, random: Random): TopicPlan[] {
  const plans = [topicPlan(1, Math.min(LARGEST.comments, Math.floor(comments * LARGEST.share)))];
  let left = comments - (plans[0]?.posts ?? 0);
  while (left > 0) {
    const posts = left < LEAST + SPREAD ? left : LEAST + below(random, SPREAD);
    plans.push(topicPlan(plans.length + 1, posts));
    left -= posts;
  }
  return plans;
}

function topicPlan(id: number, posts: number): TopicPlan {
  return { slug: `bench-${String(id).padStart(3, '0')}`, id, posts };
}
