import { sameLines } from '../archive/recorded.ts';
import type { Said } from '../archive/said.ts';
import type { CommentFrontMatter } from '../schema/comment.ts';
import { wordsAsMarkdown } from './adapters/words.ts';
import type { ArchivedComment } from './identify.ts';

/** The words a comment is shown with, and what is to be said of them. */
export interface ChosenWords
  extends Pick<CommentFrontMatter, 'withheld' | 'truncated'>,
    Pick<ArchivedComment, 'body' | 'lines'> {}

/** Of several reasons for withholding the words, the one that says most. */
const WHY_WITHHELD = ['moderated', 'deleted', 'unknown'] as const;

/**
 * Whole words once archived stay, whatever a later capture says: they are promised by the ledger. Otherwise whole words
 * go before their beginning, the longer beginning before the shorter, and any words before none.
 */
export function chooseWords(
  before: ArchivedComment | undefined,
  said: readonly Said[],
): ChosenWords {
  const { withheld, truncated } = before?.frontMatter ?? {};
  if (before && withheld === undefined && truncated === undefined) {
    return { body: before.body, lines: before.lines };
  }
  const withWords = said.filter(({ comment }) => comment.words !== null);
  const whole = withWords.find(({ comment }) => !comment.truncated);
  const length = ({ lines }: Pick<Said, 'lines'>) => lines.join('\n').length;
  const best = whole ?? withWords.toSorted((a, b) => length(b) - length(a))[0];
  if (best?.comment.words) {
    const rest = whole ? {} : { truncated: true as const };
    if (before && sameLines(before.lines, best.lines)) {
      return { body: before.body, lines: before.lines, ...rest };
    }
    return { body: wordsAsMarkdown(best.comment.words), lines: best.lines, ...rest };
  }
  const reasons = said.map(({ comment }) => comment.withheld);
  return {
    body: '',
    lines: [],
    withheld: WHY_WITHHELD.find((why) => reasons.includes(why)) ?? 'unknown',
  };
}
