import { describe, expect, it } from 'vitest';
import type { DraftComment } from '../../../../src/import/pasted/draft.ts';
import { draftComments } from '../../../../src/import/pasted/make-draft.ts';
import { readDraft } from '../../../../src/import/pasted/read-draft.ts';
import { scoreOf, scoreText } from '../../../../src/import/pasted/score.ts';
import { CORRECTED, NEW_THREAD, pasted, textsOf } from '../../../support/pasted.ts';
import { seedBytes } from '../../../support/seed.ts';

const suggest = (text: string, publication: string | null = null) =>
  draftComments([pasted(text)], { ...NEW_THREAD, publication }).comments;

/** Each comment as its first line, what it answers as that comment's, and why. */
function outline(comments: readonly DraftComment[]) {
  const first = (comment: DraftComment | undefined) =>
    comment?.lines.find(({ words }) => words)?.text.slice(0, 12) ?? null;
  return comments.map((comment) => [
    first(comment),
    comment.parent === null ? null : first(comments[comment.parent]),
    comment.kind === 'new' ? comment.placed.reason : '',
  ]);
}

describe('what is suggested for pasted text', () => {
  it('is a reply where it quotes a line above, wherever that stands', () => {
    const text = [
      'Export controls never work for long in any market that pays.',
      'I would rather read about the trains of Japan and their stations.',
      '“Export controls never work for long” is not what history shows.',
    ].join('\n');
    expect(outline(suggest(text))).toEqual([
      ['Export contr', null, 'it opens the capture'],
      ['“Export cont', 'Export contr', 'it quotes comment @n1'],
      ['I would rath', null, expect.any(String)],
    ]);
  });

  it('is a reply where it answers a question', () => {
    const comments = suggest('So who pays for it?\nBecause nobody asked, nobody does.');
    expect(outline(comments)[1]).toEqual([
      'Because nobo',
      'So who pays ',
      'it answers “So who pays for it?” in comment @n1',
    ]);
  });

  it('is one comment where a line goes on, or was broken by its width', () => {
    expect(suggest('Chips are not oil.\nBut they are sold like oil.')).toHaveLength(1);
    const wrapped =
      'Nobody who has read the rule can say that it\nforbids what was sold last year.';
    expect(suggest(wrapped)).toHaveLength(1);
  });

  it('is another comment where one pass leaves lines out that another has', () => {
    const [a, b] = [
      'The chips in question are old, and all of them are sold.',
      'Old chips still train models, as the paper shows.',
    ];
    const reply = 'That paper was withdrawn in spring.';
    const comments = suggest([a, b, a, reply, b].join('\n'));
    const placed = comments.map(({ lines }) => lines.map(({ places }) => places.length));
    expect(placed).toEqual([[2], [1], [2]]);
  });

  it('names nobody the host without a sign of it', () => {
    const comments = suggest('The rule is bad for all of us.\nno it is not\nI think we need it.');
    const roles = comments.map((comment) => comment.kind === 'new' && comment.author.role);
    expect(new Set(roles)).toEqual(new Set(['reader']));
  });

  it('leaves buttons, counts, names and times to the page', () => {
    const text = [
      'Ada Example',
      '3 hours ago',
      'Sell them.',
      'Like (2)',
      'Reply',
      'Bob Example',
      'Dec 9, 2025',
      'Keep them.',
      'Reply',
    ];
    const comments = suggest(text.join('\n'));
    const words = comments.map(({ lines }) =>
      lines.flatMap((line) => (line.words ? [line.text] : [])),
    );
    expect(words).toEqual([['Sell them.'], ['Keep them.']]);
    expect(comments[1]?.lines.map((line) => line.text)).toEqual(text.slice(5));
  });

  it('is the host’s where the page calls its writer the author', () => {
    const text = ['Ada Example', '3h', 'Why?', 'Reply', 'Bob Example', '2h', 'Author', 'Because.'];
    const roles = suggest(text.join('\n')).flatMap((each) =>
      each.kind === 'new' ? [`${each.author.role}, ${each.author.reason}`] : [],
    );
    expect(roles).toEqual([
      'reader, default',
      'host, the line “Author” stands above its words on the page',
    ]);
  });

  it('says where it doubts that lines are one comment', () => {
    const [first] = suggest('Chips are sold by the crate.\nTheir price says so.');
    expect(first?.kind === 'new' && first.boundary).toMatchObject({ confidence: 'medium' });
  });
});

describe('what the suggestions alone get right', () => {
  const text = seedBytes().toString('utf8');
  const correctedComments = () => {
    const read = readDraft('seed', CORRECTED, textsOf(pasted(text)));
    return read.ok ? read.draft.comments : [];
  };

  it('is counted against the corrected draft', () => {
    const corrected = correctedComments();
    expect(scoreOf(corrected, corrected)).toEqual({
      boundaries: { right: 20, suggested: 20, corrected: 20 },
      whole: 21,
      parents: 21,
      roles: 21,
      comments: 21,
    });
    const one = corrected.slice(0, 1).map((comment) => ({
      ...comment,
      lines: corrected.flatMap(({ lines }) => lines),
    }));
    expect(scoreOf(one, corrected)).toMatchObject({
      boundaries: { right: 0, suggested: 0, corrected: 20 },
      whole: 0,
      parents: 1,
    });
  });

  it('is most of the seed, which they were written with', () => {
    const score = scoreOf(suggest(text, 'ChinaTalk'), correctedComments());
    expect(scoreText(score)).toBe(
      'The suggestions alone had 20 of 20 boundaries (and 1 that are none), 20 of 21 comments whole, 18 of 21 parents and 21 of 21 roles.',
    );
  });
});
