import type { OverBudget } from '../markdown/budget.ts';
import type { HiddenKind } from '../markdown/hidden-characters.ts';
import type { CommentFile } from './read-comments.ts';

/** Comments named in one line of the report; the rest are counted. */
const NAMED = 10;

const WHY: Readonly<Record<OverBudget, string>> = {
  size: 'for their size',
  depth: 'for their nesting',
  markup: 'for the amount of their markup',
  time: 'for the time they would take',
};

/**
 * What an editor should know of how the comments are shown: how many are preformatted text because their Markdown
 * exceeds its budget, and how many characters that show nothing stand in words and names. Empty when there is nothing.
 */
export function renderingReport(comments: readonly CommentFile[]): string[] {
  const over = Map.groupBy(comments, ({ overBudget }) => overBudget);
  const found = new Map<HiddenKind, { count: number; numbers: Set<number> }>();
  for (const { comment, hidden } of comments) {
    for (const kind of hidden) {
      const entry = found.get(kind) ?? { count: 0, numbers: new Set() };
      entry.count += 1;
      entry.numbers.add(comment.number);
      found.set(kind, entry);
    }
  }
  return [
    ...[...over].flatMap(([why, files]) => {
      if (why === undefined) return [];
      const numbers = files.map(({ comment }) => comment.number);
      return `Shown as preformatted text ${WHY[why]}: ${named(numbers)}.`;
    }),
    ...[...found].map(
      ([kind, { count, numbers }]) =>
        `Hidden in words and names: ${kind}, ${count} times, in ${named([...numbers])}.`,
    ),
  ];
}

function named(numbers: readonly number[]): string {
  const first = numbers.slice(0, NAMED).join(', ');
  const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
  return `${numbers.length === 1 ? 'comment' : 'comments'} ${first}${more}`;
}
