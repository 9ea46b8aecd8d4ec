import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { settle } from '../../../../src/import/adapters/settle.ts';
import type { CapturedComment } from '../../../../src/schema/captured-thread.ts';
import { aCaptured, replyTo, text } from '../../../support/captured.ts';
import { leftOut } from '../../../support/captures.ts';

const THREAD = {
  format: 'reddit' as const,
  source: { title: 'A\ufffd', publication: 'B', url: null, published: null },
  reported: 7,
};
const SOUND = rawCapture(Buffer.from('{"a": 1}'));
/** Not all of it is text. */
const DAMAGED = rawCapture(Buffer.from('{"a": "\xff"}', 'latin1'));
const BROKEN = { ...SOUND, brokenAt: '/items/3/replies/0' };

function settled(items: Parameters<typeof settle>[2], capture = SOUND) {
  const thread = settle(capture, THREAD, items);
  return { ids: thread.comments.map(({ id }) => id), left: leftOut(thread), thread };
}
const at = (place: string, fields: Partial<CapturedComment> = {}) =>
  aCaptured({ id: place, place, ...fields });

describe('what an adapter read', () => {
  it('is put together in order, with what it left out', () => {
    const left = { place: '/x', code: 'no-words' as const, what: 'Empty.', count: 1 };
    const { ids, thread } = settled([at('/1'), left, at('/2')]);
    expect([ids, thread.quarantined, thread.reported]).toEqual([['/1', '/2'], [left], 7]);
  });

  it('has no id twice, but any number of comments without one', () => {
    const { ids, left } = settled([
      at('/1', { id: 'a' }),
      at('/2', { id: 'a' }),
      at('/3', { id: null }),
      at('/4', { id: null }),
    ]);
    expect([ids, left]).toEqual([['a', null, null], ['duplicate-id /2']]);
  });

  it('has no comment that answers itself', () => {
    const { ids, left } = settled([at('/1', { parent: replyTo('/1') }), at('/2')]);
    expect([ids, left]).toEqual([['/2'], ['bad-parent /1']]);
  });

  it('has words of a million characters at most', () => {
    const long = (length: number) => ({ words: text('x'.repeat(length)) });
    const { ids, left } = settled([at('/1', long(1_000_000)), at('/2', long(1_000_001))]);
    expect([ids, left]).toEqual([['/1'], ['too-large /2']]);
  });

  it.each([
    ['its id', { id: 'a\0' }],
    ['its author', { author: { name: 'a\0', id: null, host: false } }],
    ['its author’s id', { author: { name: null, id: 'a\ud800', host: false } }],
    ['its words', { words: text('half \udc00') }],
  ])('has no half characters and no NUL in %s', (_, fields) => {
    expect(settled([at('/1', fields)]).left).toEqual(['bad-encoding /1']);
  });

  it('has no characters that were lost, where the capture is damaged', () => {
    const lost = at('/1', { words: text('lost: \ufffd') });
    expect(settled([lost, at('/2')], DAMAGED).left).toEqual(['bad-encoding /1']);
    expect(settled([lost, at('/2')], SOUND).left).toEqual([]);
    expect(settled([], DAMAGED).thread.source).toMatchObject({ title: null, publication: 'B' });
    expect(settled([], SOUND).thread.source.title).toBe('A\ufffd');
  });

  it('has no comment within which the capture breaks off, and says where it does', () => {
    const places = ['/items/2', '/items/3', '/items/3/replies/0', '/items/3/replies/1', '/items'];
    const { ids, left } = settled(
      places.map((place) => at(place)),
      BROKEN,
    );
    expect(ids).toEqual(['/items/2', '/items/3/replies/1']);
    expect(left).toEqual([
      'malformed /items/3',
      'malformed /items/3/replies/0',
      'malformed /items',
      'not-loaded in /items/3/replies/0',
    ]);
    expect(settled([at('/items/30')], BROKEN).ids).toEqual(['/items/30']);
    expect(settled([at('#')], BROKEN).left).toEqual([
      'malformed #',
      'not-loaded in /items/3/replies/0',
    ]);
    expect(settled([at('/1')], { ...SOUND, brokenAt: '' }).left).toEqual(['not-loaded in #']);
  });
});
