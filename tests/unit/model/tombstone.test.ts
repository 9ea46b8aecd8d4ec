import { describe, expect, it } from 'vitest';
import { liveOf, tombstoneOf } from '../../../src/model/tombstone.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import { aComment } from '../../support/real-archive.ts';

function removed(fields: Partial<Comment> = {}): Comment {
  const removal = { reason: 'author', date: '2026-01-31' } as const;
  return aComment({ number: 13, lines: [], state: 'removed', removed: removal, ...fields });
}

function moved(fields: Partial<Comment> = {}): Comment {
  const move = { to: 11, reason: 'it is the end of one paragraph' };
  return aComment({ number: 12, lines: [], state: 'moved', moved: move, ...fields });
}

describe('the tombstone of a removed comment', () => {
  it('Says when and why, and that the number stays its own', () => {
    expect(tombstoneOf(removed(), 0)).toEqual({
      head: 'Removed',
      sentence:
        'The words were taken out at its author’s request on 31 January 2026. The number is not used again.',
      to: undefined,
    });
  });

  it.each([
    ['author', 'at its author’s request'],
    ['law', 'by order of law'],
    ['privacy', 'to protect somebody’s privacy'],
    ['safety', 'to protect somebody’s safety'],
  ] as const)('Gives as reason for %s: %s', (reason, words) => {
    const stone = tombstoneOf(removed({ removed: { reason, date: '2026-01-31' } }), 0);
    expect(stone?.sentence).toContain(`The words were taken out ${words} on `);
  });

  it('Keeps its place and its replies', () => {
    const sentence = (replies: number) => tombstoneOf(removed({ parent: 4 }), replies)?.sentence;
    expect(sentence(0)).toMatch(/not used again\. It was a reply to 4\.$/);
    expect(sentence(1)).toMatch(/ It was a reply to 4\. 1 reply to it stays here\.$/);
    expect(sentence(1204)).toMatch(/ It was a reply to 4\. 1,204 replies to it stay here\.$/);
  });
});

describe('the tombstone of a moved comment', () => {
  it('Says where it went and why', () => {
    expect(tombstoneOf(moved(), 0)).toEqual({
      head: 'Moved to 11',
      sentence:
        'What stood here as comment 12 is part of comment 11: it is the end of one paragraph.',
      to: 11,
    });
  });

  it('Keeps its place and its replies', () => {
    expect(tombstoneOf(moved({ parent: 10 }), 2)?.sentence).toMatch(
      /paragraph\. It was a reply to 10\. 2 replies to it stay here\.$/,
    );
  });
});

describe('a live comment', () => {
  it('Has no tombstone', () => {
    expect(tombstoneOf(aComment({ number: 1 }), 3)).toBeUndefined();
  });

  it('Is told from the others, in the same order', () => {
    const [first, last] = [aComment({ number: 3 }), aComment({ number: 1 })];
    expect(liveOf([first, removed(), moved(), last])).toEqual([first, last]);
  });
});
