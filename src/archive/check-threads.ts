import { wordCount } from '../markdown/word-count.ts';
import type { Comment } from '../schema/archive.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read-content.ts';

/** Words a side of the exchange on the home page may have (SPEC 11). */
const EXCHANGE_WORDS = 30;

/** Every comment's thread exists and every thread has comments; the quoted exchange is a real one. */
export function checkThreads(content: Content): Problem[] {
  const slugs = new Set(content.threads.map(({ slug }) => slug));
  const orphans = content.comments.flatMap(({ file, comment }) =>
    slugs.has(comment.thread)
      ? []
      : [
          {
            file,
            what: `there is no thread '${comment.thread}'`,
            fix: `write content/threads/${comment.thread}.md`,
          },
        ],
  );
  const comments = content.comments.map(({ comment }) => comment);
  const byThread = Map.groupBy(comments, ({ thread }) => thread);
  const problems = content.threads.flatMap((thread) =>
    checkThread(thread, byThread.get(thread.slug) ?? []),
  );
  return [...orphans, ...problems];
}

function checkThread(
  { file, data: thread }: Content['threads'][number],
  own: readonly Comment[],
): Problem[] {
  const problems: Problem[] = [];
  if (own.length === 0) {
    const what = 'the thread has no comment';
    problems.push({ file, what, fix: 'add its comments, or take the thread away' });
  }
  for (const { comment: number, exact } of thread.exchange ?? []) {
    const text = own.find((comment) => comment.number === number)?.lines.join('\n');
    const times = text === undefined ? 0 : text.split(exact).length - 1;
    if (times !== 1) {
      problems.push({
        file,
        what: `exchange: ${JSON.stringify(exact)} stands ${times} times in comment ${number}`,
        fix: 'quote words that stand exactly once in that comment, letter for letter',
      });
    }
    if (wordCount([exact]) > EXCHANGE_WORDS) {
      const what = `exchange: the words of comment ${number} are more than ${EXCHANGE_WORDS}`;
      problems.push({ file, what, fix: 'quote fewer words' });
    }
  }
  const [first, second] = thread.exchange ?? [];
  if (
    first &&
    second &&
    own.find(({ number }) => number === second.comment)?.parent !== first.comment
  ) {
    problems.push({
      file,
      what: `exchange: comment ${second.comment} is not a direct reply to ${first.comment}`,
      fix: 'choose a comment and a direct reply to it',
    });
  }
  return problems;
}
