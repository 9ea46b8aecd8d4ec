import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../src/search/shared-words.ts';

describe('words that texts share', () => {
  it('Are given as the text has them, in the order of those wanted', () => {
    expect(sharedWords('Exports of China’s chips', ['chip', 'china', 'export', 'ban'])).toEqual([
      'chips',
      'China',
      'Exports',
    ]);
  });

  it('Are none where the stem of one is another word', () => {
    expect(sharedWords('They used it.', ['us'])).toEqual([]);
    expect(sharedWords('The US and what it uses.', ['used', 'us'])).toEqual(['uses', 'US']);
  });
});
