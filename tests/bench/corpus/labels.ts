import type { CommentFrontMatter } from '../../../src/schema/comment.ts';
import { below, oneOf, type Random } from './random.ts';

/** How many comments nobody has labelled. */
const UNLABELLED = 0.4;
const MOST_THEMES = 3;
const STANCES = ['for', 'for', 'against', 'against', 'mixed', 'none'] as const;

/** Comment front matter with a stance and up to three themes, as an editor would give them; a part has none. */
export function labelled(
  frontMatter: CommentFrontMatter,
  themes: readonly string[],
  random: Random,
): CommentFrontMatter {
  if (random() < UNLABELLED) return frontMatter;
  const many = 1 + below(random, MOST_THEMES);
  const chosen = new Set(Array.from({ length: many }, () => oneOf(random, themes)));
  return {
    ...frontMatter,
    stance: oneOf(random, STANCES),
    themes: [...chosen],
    labelledBy: 'editor',
  };
}
