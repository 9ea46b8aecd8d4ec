import { describe, expect, it } from 'vitest';
import { wordsAsLines } from '../../../../src/import/adapters/words.ts';
import { allCommentData, commentsJsonl } from '../../../../src/model/comment-data.ts';
import { captureText, editedLine, leftOut, read } from '../../../support/captures.ts';
import { realArchive } from '../../../support/real-archive.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'h200-debate/comments.jsonl';
const thread = () => read(captureBytes(FILE));
const MOVED = 'not-a-comment line 7';

describe('an archive’s own export', () => {
  it('gives the page where people commented', () => {
    expect(thread().format).toBe('h200-debate');
    expect(thread().source.url).toBe('https://news.ycombinator.com/item?id=46202100');
  });

  it('gives its comments the ids of their source, or their numbers, and what they are recorded to answer', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['46200031', { kind: 'opening' }],
      ['46200032', { kind: 'reply', id: '46200031' }],
      ['46200033', { kind: 'reply', id: '46200031' }],
      ['46200034', { kind: 'reply', id: '46209999' }],
      ['c35', { kind: 'unknown' }],
      ['c36', { kind: 'unknown' }],
      ['c38', { kind: 'reply', id: 'c36' }],
    ]);
    expect(leftOut(thread())).toEqual([MOVED]);
  });

  it('gives a comment its words, author, date, address and place', () => {
    expect(thread().comments[0]).toEqual({
      id: '46200031',
      parent: { kind: 'opening' },
      author: { name: 'mlevine', id: 'mlevine', host: false },
      date: { kind: 'exact', date: '2025-12-09T01:58:02.000Z' },
      words: { format: 'text', value: 'So the export control is now an export tax.\n*Really*.' },
      withheld: null,
      truncated: false,
      url: 'https://news.ycombinator.com/item?id=46200031',
      place: 'line 1',
    });
  });

  it('hands on what was inferred as inferred', () => {
    expect(thread().comments[4]).toMatchObject({
      author: { name: null, id: null, host: false },
      date: { kind: 'range', said: '3 hours ago' },
      truncated: true,
      inferred: {
        parent: { id: '46200032', confidence: 'high', reason: 'it takes up “13x”' },
        author: { role: 'host', confidence: 'medium', reason: 'it speaks of “our show”' },
        boundary: { confidence: 'medium', reason: 'one voice' },
      },
    });
    expect(thread().comments[5]?.inferred?.parent).toMatchObject({ id: 'c35', confidence: 'low' });
  });

  it('keeps the place of what was deleted at the source, or removed here', () => {
    expect(thread().comments[2]).toMatchObject({ words: null, withheld: 'deleted' });
    expect(thread().comments[5]).toMatchObject({ words: null, withheld: 'deleted' });
  });

  it('gives every comment of the archive back, word for word, with the parent it has here', () => {
    const archive = realArchive();
    const exported = commentsJsonl(
      allCommentData(archive, (number) => `https://archive.example/c/${number}/`),
    );
    const { comments, quarantined } = read(exported);
    expect(quarantined).toEqual([]);
    expect(
      comments.map(({ id, words, inferred }) => [
        id,
        words && wordsAsLines(words),
        inferred?.parent?.id,
      ]),
    ).toEqual(
      [...archive.comments.values()].map(({ number, lines, parent }) => [
        `c${number}`,
        lines,
        parent === null ? null : `c${parent}`,
      ]),
    );
  });

  it('may be the file of one comment', () => {
    const [line = ''] = captureText(FILE).split('\n');
    const { comments } = read(line);
    expect(comments.map(({ id, place }) => [id, place])).toEqual([['46200031', '#']]);
  });

  it('asks for a file of its own for each thread', () => {
    const { quarantined } = read(editedLine(FILE, 2, '/thread', 'another-thread'));
    expect(quarantined[0]).toEqual({
      place: 'line 2',
      code: 'not-a-comment',
      what: 'It is of the thread another-thread: keep the lines of each thread in a file of its own.',
      count: 1,
    });
  });

  it('lets through fields that came later, and misses none that came later', () => {
    const without = editedLine(FILE, 2, '/truncated', undefined);
    expect(read(without).comments).toHaveLength(7);
    expect(read(editedLine(FILE, 2, '/likes', 5)).comments).toEqual(thread().comments);
  });
});

describe('a damaged line of an own export', () => {
  it.each([
    ['no JSON', '', '{', ['malformed line 2']],
    ['null', '', null, ['malformed line 2']],
    ['no state', '/state', undefined, ['malformed line 2']],
    ['a state of another kind', '/state', 'lost', ['malformed line 2']],
    ['no thread', '/thread', undefined, ['malformed line 2']],
    ['another thread', '/thread', 'b', ['not-a-comment line 2']],
    ['no number', '/number', undefined, ['no-id line 2']],
    ['a number too large', '/number', 1_000_000_000, ['no-id line 2']],
    ['another’s id', '/sourceId', '46200031', ['duplicate-id line 2']],
    ['words that are none', '/text', null, ['malformed line 2']],
    ['no words and no reason', '/text', '', ['no-words line 2']],
    ['a date that is none', '/date', '3 hours ago', ['bad-date line 2']],
    ['a parent and a missing one', '/missingParent', { id: '7' }, ['bad-parent line 2']],
    ['itself as parent', '/parent', 32, ['bad-parent line 2']],
    ['a parent that is no number', '/parent', 'c31', ['malformed line 2']],
    ['no basis of its parent', '/parentBasis', undefined, ['malformed line 2']],
    ['no author', '/author', undefined, ['malformed line 2']],
    ['a NUL', '/text', 'a\0', ['bad-encoding line 2']],
    ['endless words', '/text', 'a'.repeat(1_000_001), ['too-large line 2']],
  ])('with %s loses nothing else', (_, pointer, value, codes) => {
    const damaged = read(editedLine(FILE, 2, pointer, value));
    expect(leftOut(damaged).toSorted()).toEqual([...codes, MOVED].toSorted());
    expect(damaged.comments).toHaveLength(thread().comments.length - 1);
  });

  it('in a circle of replies is left out', () => {
    expect(leftOut(read(editedLine(FILE, 1, '/parent', 32)))).toEqual([
      MOVED,
      'cycle line 1',
      'cycle line 2',
    ]);
  });
});
