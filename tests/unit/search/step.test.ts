import { describe, expect, it } from 'vitest';
import { attempt, Files, Lacking, step } from '../../../src/search/shards/files.ts';

describe('a step of a question', () => {
  it('is taken once, when it has found all that it wanted, however often the rest is run again', () => {
    const files = new Files();
    let taken = 0;
    const terms = step(files, () => {
      files.expect(['terms-7']);
      taken += 1;
      return 'comment 5';
    });
    const question = () => attempt(files, () => [terms(), files.find('texts-5')]);
    expect(question()).toBeUndefined();
    expect([...files.wanted]).toEqual(['terms-7']);
    files.add('terms-7', new Uint8Array(1));
    files.begin();
    expect(question()).toBeUndefined();
    files.add('texts-5', new Uint8Array([5]));
    files.begin();
    expect(question()).toEqual({ outcome: ['comment 5', new Uint8Array([5])] });
    expect(taken).toBe(1);
  });

  it('that went on without a file is taken again when it has come', () => {
    const files = new Files();
    const entries = step(files, () => files.find('entries')?.length ?? 'none');
    expect(entries()).toBe('none');
    files.add('entries', new Uint8Array(3));
    expect(entries()).toBe(3);
  });

  it('passes on that it is lacking files', () => {
    const files = new Files();
    const terms = step(files, () => files.expect(['terms-7']));
    expect(terms).toThrow(Lacking);
    expect(terms).toThrow(Lacking);
  });
});
