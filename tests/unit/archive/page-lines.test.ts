import { describe, expect, it } from 'vitest';
import { addComment, contentCopy } from '../../support/content-copy.ts';

describe('lines of a capture that are the page’s own', () => {
  it('belong to no comment', () => {
    const copy = contentCopy();
    addComment(copy, 22, 'Sell them.', { C: ['Sell them.', 'Reply'] });
    copy.set('comments/22.md', 'captured', [
      { capture: 'chinatalk-h200/paste-22.txt', pass: 'C', lines: '1' },
    ]);
    const sidecar = 'captures/chinatalk-h200/paste-22.txt.yaml';
    expect(copy.problems().map(({ what }) => what)).toEqual([
      'no comment holds this line: "Reply"',
    ]);
    copy.edit(sidecar, 'passes:', "pageLines: ['2']\npasses:");
    expect(copy.problems()).toEqual([]);
    copy.edit(sidecar, "['2']", "['1-2']");
    expect(copy.problems().map(({ what }) => what)).toEqual([
      'comment 22 holds a line that is the page’s own',
    ]);
  });
});

describe('a pass marked as having other words', () => {
  it('is not compared with those shown, but its lines are the comment’s', () => {
    const copy = contentCopy();
    addComment(copy, 22, 'Sell them.', { C: ['Sell them.'], D: ['Sell them all.'] });
    expect(copy.problems().map(({ what }) => what)).toEqual([
      expect.stringContaining('not word for word'),
    ]);
    const capture = 'chinatalk-h200/paste-22.txt';
    const [shown, other] = [
      { capture, pass: 'C', lines: '1' },
      { capture, pass: 'D', lines: '2', words: 'other' },
    ];
    copy.set('comments/22.md', 'captured', [shown, other]);
    expect(copy.problems()).toEqual([]);
    copy.set('comments/22.md', 'captured', [other]);
    expect(copy.problems()).toHaveLength(2);
  });
});
