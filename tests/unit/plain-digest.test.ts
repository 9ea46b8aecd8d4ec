import { describe, expect, it } from 'vitest';
import { knownDigests } from '../../src/archive/known-digests.ts';
import { digester } from '../../src/plain-digest.ts';

const thread = { title: 'Chips' };

describe('the digest of plain data', () => {
  it('is the same for equal data and another for other data', () => {
    const digest = digester('', []);
    expect(digest({ a: [1, 'x'], b: undefined })).toBe(digest({ a: [1, 'x'] }));
    const others = [{}, { a: [1] }, { a: ['1', 'x'] }, { a: { 0: 1, 1: 'x' } }, { b: [1, 'x'] }];
    const digests = [{ a: [1, 'x'] }, ...others].map(digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('tells what a shared object says, and the seed', () => {
    const one = digester('', [thread])({ thread });
    const renamed = { title: 'Sales' };
    expect(digester('', [renamed])({ thread: renamed })).not.toBe(one);
    expect(digester('', [{ title: 'Chips' }, thread])({ thread })).toBe(one);
    expect(digester('seed', [thread])({ thread })).not.toBe(one);
  });

  it('is told by what is known of a shared object, which is not read then', () => {
    const [one, other] = [{ number: 1 }, { number: 1 }];
    knownDigests().set(one, 'a').set(other, 'b');
    const digest = digester('', [one, other]);
    expect(digest({ comment: one })).not.toBe(digest({ comment: other }));
  });

  it('is refused of what JSON would leave out', () => {
    const digest = digester('', []);
    expect(() => digest({ themes: new Map([['a', 1]]) })).toThrow('[object Map]');
    expect(() => digest({ deep: [{ words: () => 'x' }] })).toThrow('function');
  });
});
