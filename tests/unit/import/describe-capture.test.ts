import { describe, expect, it } from 'vitest';
import { unknownIn } from '../../../src/import/describe-capture.ts';
import { aCaptured, replyTo } from '../../support/captured.ts';

const nobody = { name: null, id: null, host: false };
const bare = aCaptured({
  id: '1',
  author: nobody,
  date: { kind: 'unknown' },
  parent: { kind: 'unknown' },
});

describe('what a capture does not record', () => {
  it('is all that none of its comments say, in the words of sidecars', () => {
    expect(unknownIn({ comments: [bare, bare] })).toEqual(['authors', 'dates', 'who answers whom']);
  });

  it('is nothing that a single comment says', () => {
    expect(unknownIn({ comments: [bare, aCaptured({ id: '2' })] })).toEqual([]);
  });

  it('is told of authors, dates and parents one by one', () => {
    const named = { ...bare, author: { ...nobody, name: 'mlevine' } };
    expect(unknownIn({ comments: [bare, named] })).toEqual(['dates', 'who answers whom']);
    const dated = { ...bare, date: { kind: 'exact' as const, date: '2025-12-09' } };
    expect(unknownIn({ comments: [dated, bare] })).toEqual(['authors', 'who answers whom']);
    expect(unknownIn({ comments: [bare, { ...bare, parent: replyTo('1') }] })).toEqual([
      'authors',
      'dates',
    ]);
  });
});
