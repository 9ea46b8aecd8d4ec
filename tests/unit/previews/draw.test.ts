import { describe, expect, it } from 'vitest';
import { commentPicture, titlePicture } from '../../../src/previews/design.ts';
import { draw } from '../../../src/previews/draw.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { pngSize } from '../../support/png.ts';
import { aComment } from '../../support/real-archive.ts';

const NAME = 'The H200 Debate';
const LONG = aComment({ number: 123_456_789, lines: ['Gains and losses, again. '.repeat(60)] });

describe('a preview picture', { timeout: 60_000 }, () => {
  it('is 1200 by 630 pixels and under 60 KB when full of words', async () => {
    const png = await draw(commentPicture(LONG, NAME));
    expect(pngSize(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
  });

  it('has the same bytes for the same comment, whatever was drawn between', async () => {
    const first = await draw(commentPicture(LONG, NAME));
    const other = await draw(titlePicture('Another?', '1 comment', NAME, 'Italic'));
    expect(await draw(commentPicture(LONG, NAME))).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('shows nothing of a removed comment but its number', async () => {
    const removed = { number: 7, state: 'removed' } as const;
    const one = commentPicture(aComment({ ...removed, lines: ['one'], stance: 'for' }), NAME);
    const other = commentPicture(aComment({ ...removed, lines: ['two'], stance: 'none' }), NAME);
    expect(one).toEqual(other);
    expect(await draw(one)).toEqual(await draw(other));
  });

  it.each([[HOSTILE], [''], ['中国'], ['W'.repeat(500)]])(
    'can be drawn for any words: %s',
    async (line) => {
      const png = await draw(commentPicture(aComment({ number: 1, lines: [line] }), NAME));
      expect(pngSize(png).width).toBe(1200);
    },
  );
});
