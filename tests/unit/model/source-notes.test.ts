import { describe, expect, it } from 'vitest';
import { sourceNotes, withheldOf } from '../../../src/model/source-notes.ts';
import { aComment } from '../../support/real-archive.ts';

describe('what is said of how captures differ', () => {
  it('is nothing where they agree', () => {
    expect(sourceNotes(aComment({ number: 1 }))).toEqual([]);
    expect(withheldOf(aComment({ number: 1 }))).toBeUndefined();
  });

  it('names every capture that has other words, and every later one without the comment', () => {
    const comment = aComment({
      number: 1,
      truncated: true,
      captured: [
        { capture: 'a/one.json', place: '/0' },
        { capture: 'a/two.json', place: '/0', words: 'other' },
        { capture: 'a/three.json', place: '/0', words: 'withheld' },
        { capture: 'a/four.json', place: '/0', words: 'part' },
      ],
      missingFrom: ['a/five.json'],
    });
    expect(sourceNotes(comment)).toEqual([
      { text: 'No more than the beginning of this comment was captured.', capture: undefined },
      { text: 'It is worded otherwise in', capture: 'a/two.json' },
      { text: 'Its words are gone from', capture: 'a/three.json' },
      { text: 'Only its beginning stands in', capture: 'a/four.json' },
      { text: 'It no longer stands in', capture: 'a/five.json' },
    ]);
  });

  it('names every capture that has another author, date or parent', () => {
    const comment = aComment({
      number: 1,
      captured: [
        { capture: 'a/one.json', place: '/0' },
        { capture: 'a/two.json', place: '/0', differs: ['author', 'date', 'parent'] },
      ],
    });
    expect(sourceNotes(comment)).toEqual([
      { text: 'It has another author in', capture: 'a/two.json' },
      { text: 'It has another date in', capture: 'a/two.json' },
      { text: 'It answers another comment, or none, in', capture: 'a/two.json' },
    ]);
  });

  it.each([
    ['deleted', 'Deleted at the source'],
    ['moderated', 'Taken down at the source'],
    ['unknown', 'No words at the source'],
  ] as const)('tells who withholds the words: %s', (withheld, head) => {
    expect(withheldOf(aComment({ number: 1, lines: [], html: '', withheld }))?.head).toBe(head);
  });
});
