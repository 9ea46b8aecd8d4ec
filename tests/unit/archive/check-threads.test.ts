import { describe, expect, it } from 'vitest';
import { addComment, type ContentCopy, contentCopy } from '../../support/content-copy.ts';

const THREAD = 'threads/chinatalk-h200.md';

function addThread(copy: ContentCopy, slug: string): void {
  copy.write(`threads/${slug}.md`, copy.read(THREAD).replace(/^exchange:\n(?: {2}.*\n)+/m, ''));
}

describe('threads', () => {
  it('Accept a new comment that holds a capture of its own', () => {
    const copy = contentCopy();
    addComment(copy, 22, 'A late thought.', { A: ['A late thought.'] });
    expect(copy.problems()).toEqual([]);
  });

  it('Must exist for every comment and every capture', () => {
    const copy = contentCopy();
    addComment(copy, 22, 'A late thought.', { A: ['A late thought.'] }, 'elsewhere');
    const missing = {
      what: "there is no thread 'elsewhere'",
      fix: 'write content/threads/elsewhere.md',
    };
    expect(copy.problems()).toMatchObject([
      { file: 'comments/22.md', ...missing },
      { file: 'captures/elsewhere/paste-22.txt', ...missing },
    ]);
  });

  it('Must hold at least one comment', () => {
    const copy = contentCopy();
    addThread(copy, 'empty');
    expect(copy.problems()).toMatchObject([
      { file: 'threads/empty.md', what: 'the thread has no comment' },
    ]);
  });

  it('Keep a reply and what it answers together', () => {
    const copy = contentCopy();
    addThread(copy, 'second');
    addComment(copy, 22, 'A late thought.', { A: ['A late thought.'] }, 'second');
    copy.set('comments/22.md', 'parent', 3);
    expect(copy.problems()).toMatchObject([
      { file: 'comments/22.md', what: "parent 3 stands in thread 'chinatalk-h200', not 'second'" },
    ]);
  });
});

describe('the exchange quoted on the home page', () => {
  /** What is said of an exchange between comments 3 and 4, or the two numbers given. */
  function problemsOf(first: string, second: string, numbers: readonly [number, number] = [3, 4]) {
    const copy = contentCopy();
    copy.set(THREAD, 'exchange', [
      { comment: numbers[0], exact: first },
      { comment: numbers[1], exact: second },
    ]);
    return copy.problems().map(({ what }) => what);
  }

  it('May be any words that stand once in a comment and in a direct reply', () => {
    expect(problemsOf('breathless alarmism', 'why take the chance')).toEqual([]);
  });

  it('Must be quoted letter for letter', () => {
    expect(problemsOf('breathless alarmism', 'Why take the chance')).toEqual([
      'exchange: "Why take the chance" stands 0 times in comment 4',
    ]);
  });

  it('Must not be words that stand twice', () => {
    expect(problemsOf('US companies', 'why take the chance')).toEqual([
      'exchange: "US companies" stands 2 times in comment 3',
    ]);
  });

  it('Must be a comment and a direct reply to it', () => {
    expect(problemsOf('breathless alarmism', 'zero-sum game', [3, 5])).toEqual([
      'exchange: comment 5 is not a direct reply to 3',
    ]);
  });

  it('Must be short', () => {
    const long =
      "I struggle to think how US companies with better chips, better talent and more resources couldn't develop Chinese AI companies. Just because Deepseek delivered a low cost mode once l doesn't mean";
    expect(problemsOf(long, 'why take the chance')).toEqual([
      'exchange: the words of comment 3 are more than 30',
    ]);
  });
});
