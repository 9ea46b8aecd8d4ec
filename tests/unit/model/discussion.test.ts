import { describe, expect, it } from 'vitest';
import { commentData, MOST_DESCRIBED, threadData } from '../../../src/model/discussion.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import { replyTree } from '../../../src/model/reply-tree.ts';
import { scriptJson } from '../../../src/model/script-json.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import type { Author } from '../../../src/schema/comment.ts';
import { commentsIn, discussion, missing } from '../../support/google-discussion.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { aComment, aThread } from '../../support/real-archive.ts';

const PUBLICATION = { name: 'The H200 Debate', address: permalinks('https://example.org/') };
const THREAD = aThread('A thread');
const NAMED: Author = { name: 'J. Example', role: 'reader', basis: 'recorded' };

function onThread(...comments: Comment[]) {
  return discussion.parse(threadData(THREAD, replyTree(comments), PUBLICATION));
}

function onOwnPage(number: number, ...comments: Comment[]) {
  const all = replyTree(comments).flatMap((opening) => [opening, ...opening.replies]);
  const branch = all.find(({ comment }) => comment.number === number);
  if (!branch) throw new Error(`no comment ${number}`);
  return discussion.parse(commentData(branch, THREAD, PUBLICATION));
}

describe('the data of a thread', () => {
  it('nests each comment under the one it answers, with its own address', () => {
    const data = onThread(
      aComment({ number: 1 }),
      aComment({ number: 2, parent: 1 }),
      aComment({ number: 3, parent: 2 }),
      aComment({ number: 4 }),
    );
    const addresses = (at: typeof data.comment): unknown =>
      at?.map(({ url, comment }) => [url, addresses(comment)]);
    expect(addresses(data.comment)).toEqual([
      [
        'https://example.org/c/1/',
        [['https://example.org/c/2/', [['https://example.org/c/3/', undefined]]]],
      ],
      ['https://example.org/c/4/', undefined],
    ]);
    expect(data.commentCount).toBe(4);
  });

  it('describes the first 200 comments in reading order, and counts all', () => {
    const comments = Array.from({ length: 300 }, (_, index) =>
      aComment({ number: index + 1, parent: index % 3 === 0 ? null : index }),
    );
    const data = onThread(...comments);
    expect(commentsIn(data).map(({ url }) => url)).toEqual(
      comments.slice(0, MOST_DESCRIBED).map(({ number }) => PUBLICATION.address.comment(number)),
    );
    expect(data.commentCount).toBe(300);
  });

  it('can be written when each of many comments answers the one before', () => {
    const comments = Array.from({ length: 5000 }, (_, index) =>
      aComment({ number: index + 1, parent: index === 0 ? null : index }),
    );
    expect(commentsIn(onThread(...comments))).toHaveLength(MOST_DESCRIBED);
  });

  it('cannot have Google’s rich result: a comment section has no author, date or words of its own', () => {
    const data = onThread(aComment({ number: 1, author: NAMED, date: '2025-12-09' }));
    expect(missing(data)).toEqual(['author', 'datePublished', 'text']);
    expect(commentsIn(data).map(missing)).toEqual([[]]);
  });

  it('says that the source is inferred, where it is', () => {
    const basis = { kind: 'inferred', confidence: 'high', reason: 'the words agree' } as const;
    const inferred = { ...THREAD, source: { ...THREAD.source, basis } };
    const { isBasedOn } = discussion.parse(threadData(inferred, [], PUBLICATION));
    expect(isBasedOn?.description).toBe(
      'Taken by the archive to be the source, with high confidence: the words agree.',
    );
    expect(onThread().isBasedOn?.description).toBeUndefined();
  });
});

describe('the data of a comment', () => {
  it('has all that Google requires when the capture gives a name and a date', () => {
    const data = onOwnPage(1, aComment({ number: 1, author: NAMED, date: '2025-12-09T14:02:00Z' }));
    expect(missing(data)).toEqual([]);
    expect(data).toMatchObject({
      url: 'https://example.org/c/1/',
      author: { '@type': 'Person', name: 'J. Example' },
      datePublished: '2025-12-09T14:02:00Z',
      text: "that's what the MSS thinks!",
    });
  });

  it('leaves out an unknown author and date, and so cannot have the rich result', () => {
    expect(missing(onOwnPage(1, aComment({ number: 1 })))).toEqual(['author', 'datePublished']);
  });

  it('names no author where the archive only infers that the host speaks', () => {
    const author: Author = {
      name: null,
      role: 'host',
      basis: 'inferred',
      confidence: 'high',
      reason: 'it says “we”',
    };
    expect(onOwnPage(1, aComment({ number: 1, author }))).not.toHaveProperty('author');
  });

  it('names the comment it answers and holds its direct replies alone', () => {
    const data = onOwnPage(
      2,
      aComment({ number: 1 }),
      aComment({ number: 2, parent: 1 }),
      aComment({ number: 3, parent: 2 }),
      aComment({ number: 4, parent: 3 }),
    );
    expect(data.parentItem?.url).toBe('https://example.org/c/1/');
    expect(commentsIn(data).map(({ url }) => url)).toEqual(['https://example.org/c/3/']);
    expect(data.commentCount).toBe(2);
  });

  it('keeps every line of the words, and no word of a removed comment', () => {
    const lines = ['First.', 'Second *line*.'];
    expect(onOwnPage(1, aComment({ number: 1, lines })).text).toBe('First.\nSecond *line*.');
    const removed = onOwnPage(
      1,
      aComment({ number: 1, lines, author: NAMED, date: '2025-12-09', state: 'removed' }),
    );
    expect(removed.creativeWorkStatus).toBe('Deleted');
    expect(missing(removed)).toEqual(['author', 'datePublished', 'text']);
  });
});

describe('JSON in a script', () => {
  it('cannot end the script, and comes back as it went in', () => {
    const data = { text: HOSTILE };
    const script = scriptJson(data);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toEqual(data);
  });

  it('holds hostile words as they are, but for halves of characters, which no file can hold', () => {
    const data = onOwnPage(1, aComment({ number: 1, lines: [HOSTILE] }));
    expect(data.text).toBe(HOSTILE.replace(/\p{Surrogate}/gu, '\uFFFD'));
    expect(data.text?.isWellFormed()).toBe(true);
  });
});
