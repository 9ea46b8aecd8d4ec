import { describe, expect, it } from 'vitest';
import { addComment, contentCopy } from '../../support/content-copy.ts';

const [OFFER, REPLY, DOUBT, END] = [
  'They will buy the chips.',
  'Or they will build their own.',
  'Nobody knows.',
  'That is the whole argument.',
];

/** The problems of a comment whose words are `body`, one paragraph a line, and whose passes hold `passes`. */
function problemsOf(body: readonly string[], passes: Record<string, readonly string[]>) {
  const copy = contentCopy();
  addComment(copy, 22, body.join('\n\n'), passes);
  return copy.problems();
}

describe('the merge of passes', () => {
  it('Accepts passes that each hold a line the other lacks', () => {
    const passes = { A: [OFFER, REPLY, END], B: [OFFER, DOUBT, END] };
    expect(problemsOf([OFFER, REPLY, DOUBT, END], passes)).toEqual([]);
  });

  it('Accepts a line that stands twice in a comment', () => {
    expect(problemsOf([OFFER, DOUBT, OFFER], { A: [OFFER, DOUBT, OFFER] })).toEqual([]);
  });

  it('Accepts a repeated line of which each pass holds another occurrence', () => {
    expect(problemsOf([OFFER, DOUBT, OFFER], { A: [OFFER, DOUBT], B: [OFFER] })).toEqual([]);
  });

  it('Refuses to drop one of two equal lines', () => {
    expect(problemsOf([OFFER, DOUBT], { A: [OFFER, DOUBT, OFFER] })).toMatchObject([
      { expected: JSON.stringify(OFFER), found: 'the end of the comment' },
    ]);
  });

  it('Refuses a line said twice that a pass holds once', () => {
    expect(problemsOf([OFFER, OFFER], { A: [OFFER], B: [OFFER] })).toEqual([]);
    expect(problemsOf([OFFER, OFFER], { A: [OFFER] })).toMatchObject([
      { expected: 'the end of the comment', found: JSON.stringify(OFFER) },
    ]);
  });

  it('Refuses a comment that leaves out the last line of a pass', () => {
    expect(problemsOf([OFFER, REPLY], { A: [OFFER], B: [OFFER, REPLY, END] })).toMatchObject([
      {
        file: 'comments/22.md',
        what: expect.stringContaining('paste-22.txt, pass B, line 4'),
        expected: JSON.stringify(END),
        found: 'the end of the comment',
      },
    ]);
  });

  it('Refuses a comment that leaves out a line in the middle of a pass', () => {
    expect(problemsOf([OFFER, END], { A: [OFFER, REPLY, END] })).toMatchObject([
      { expected: JSON.stringify(REPLY), found: JSON.stringify(END) },
    ]);
  });

  it('Refuses passes that hold the same lines in another order', () => {
    expect(problemsOf([OFFER, REPLY], { A: [OFFER, REPLY], B: [REPLY, OFFER] })).toHaveLength(1);
  });

  it('Names every line that could have come next', () => {
    expect(problemsOf([OFFER, END], { A: [OFFER, REPLY], B: [OFFER, DOUBT] })).toMatchObject([
      { expected: `${JSON.stringify(REPLY)} or ${JSON.stringify(DOUBT)}` },
    ]);
  });

  it('Does not count lines of white space alone', () => {
    const body = [OFFER, '', '', REPLY];
    expect(problemsOf(body, { A: [OFFER, '', ' \t', '\u00a0', REPLY], B: [OFFER, REPLY] })).toEqual(
      [],
    );
  });

  it('Counts white space at both ends of a line', () => {
    expect(problemsOf([OFFER], { A: [`${OFFER} `] })).toMatchObject([
      { expected: JSON.stringify(`${OFFER} `), found: JSON.stringify(OFFER) },
    ]);
    expect(problemsOf([`${OFFER}&#x20;`], { A: [`${OFFER} `] })).toEqual([]);
  });
});
