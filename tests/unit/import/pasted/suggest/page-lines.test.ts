import { describe, expect, it } from 'vitest';
import { lineKinds } from '../../../../../src/import/pasted/suggest/page-lines.ts';

/** What one line is between words. */
const kindOf = (line: string) => lineKinds(['Words above.', line, 'Words below.'])[1];

describe('a line of a pasted page', () => {
  it.each([
    'Reply',
    'REPLY',
    'Like (3)',
    '❤ Like',
    'Share',
    'Report',
    'Load more',
    'view replies',
    '3',
    '1,204',
    '12 points',
    '3 likes',
    '2 replies',
    '4.1k comments',
  ])('is the page’s own below the words where it is a button or a count: %s', (line) => {
    expect(kindOf(line)).toBe('foot');
  });

  it.each([
    '3h',
    '2d',
    '3 hours ago',
    'an hour ago',
    'yesterday',
    'just now',
    'Dec 9',
    'Dec 9, 2025',
    'December 9th, 2025',
    '9 December 2025',
    '2025-12-09',
    '2025-12-09 14:02',
    '12/9/2025, 2:02 pm',
    'Dec 9, 2025 at 14:02',
    'posted 3 hours ago',
    '3h · edited',
    'Ada Example · 3h',
    'Ada Example • Dec 9, 2025',
    'ada 3 hours ago | prev | next [–]',
    '12 points by ada 3 hours ago | hide',
  ])('is the page’s own above the words where it is a time: %s', (line) => {
    expect(kindOf(line)).toBe('head');
  });

  it.each([
    'Replying to you is a waste of time.',
    'Reply to the question, please',
    'Like it or not, they will sell.',
    'Share prices fell.',
    '3 hours ago I thought so, too.',
    'In December 2025 they sold.',
    'May I ask why?',
    '12 points of yours are wrong.',
    'It was so 3 hours ago | at least',
    'So it is. Or so · 3h',
    'lol',
    '“Dec 9” is no answer',
    `Reply ${'!'.repeat(60)}`,
  ])('is words otherwise: %s', (line) => {
    expect(kindOf(line)).toBe('words');
  });

  it.each([
    'Discussion about this post',
    'Comments',
    'Restacks',
    "User's avatar",
    'Add a comment...',
    'Liked by Ada Example',
    '3 replies by Ada Example and others',
    '2 more comments...',
    'Ready for more?',
    '© 2025 The Page',
    'Privacy ∙ Terms ∙ Collection notice',
    'Start your Substack',
    'Get the app',
    'Substack is the home for great culture',
  ])('is the page’s own where Substack writes it around comments: %s', (line) => {
    expect(kindOf(line)).toBe('foot');
  });

  it.each([
    'Liked by nobody whom I know, but the sale went ahead all the same, as it does.',
    'Discussion of this is over.',
    'Comments like yours are why.',
  ])('is words where it only begins like that: %s', (line) => {
    expect(kindOf(line)).toBe('words');
  });

  it('is a name that ends in an initial, too', () => {
    expect(lineKinds(['Dev R.', '21 hrs ago', 'Sell.'])).toEqual(['head', 'head', 'words']);
  });

  it('is a name where a time stands below it, unless it reads as a sentence', () => {
    expect(lineKinds(['Ada Example', '3h', 'Sell.'])).toEqual(['head', 'head', 'words']);
    expect(lineKinds(['So they say.', '3h', 'Sell.'])).toEqual(['words', 'head', 'words']);
    expect(lineKinds([`Ada ${'Example '.repeat(5)}`, '3h', 'Sell.'])[0]).toBe('words');
  });

  it('is words where nothing else is', () => {
    expect(lineKinds(['Reply', '3h'])).toEqual(['words', 'words']);
    expect(lineKinds([])).toEqual([]);
  });
});
