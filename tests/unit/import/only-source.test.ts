import { describe, expect, it } from 'vitest';
import { onlySource } from '../../../src/import/only-source.ts';
import { read } from '../../support/captures.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const several = () => read(captureBytes('disqus/export.xml'));
const one = () => read(captureBytes('wxr/export.xml'));

describe('the one source that a thread is of', () => {
  it('is that of the capture, where it has no other', () => {
    expect(onlySource(one(), undefined)).toEqual({ structure: one(), only: undefined });
  });

  it('is the one asked for, by its id or its address', () => {
    const address = 'https://CHIP-desk.example/2025/11/blackwell';
    for (const wanted of ['9000000002', address]) {
      expect(onlySource(several(), wanted), wanted).toMatchObject({
        only: '9000000002',
        structure: {
          source: { title: 'What comes after Blackwell' },
          comments: [{ id: '6100000005' }],
        },
      });
    }
  });

  it('has to be asked for where there are several', () => {
    expect(onlySource(several(), undefined)).toEqual({
      fault: [
        'This file holds the comments of 2 sources; a thread is of one. Say which:',
        "  --only '9000000001'  Should H200s be sold? · https://chip-desk.example/2025/12/h200-sales · 3 comments",
        "  --only '9000000002'  What comes after Blackwell · https://chip-desk.example/2025/11/blackwell · 1 comment",
      ].join('\n'),
    });
    expect(onlySource(several(), 'elsewhere')).toEqual({
      fault: expect.stringMatching(/^This file holds no source 'elsewhere'. It holds:\n {2}--only/),
    });
  });

  it('is asked for from a list that has an end', () => {
    const sources = Array.from({ length: 60 }, (_, n) => ({
      key: `${n}`,
      title: null,
      url: null,
      published: null,
      comments: 1,
    }));
    const { fault } = Object.assign(
      { fault: '' },
      onlySource({ ...several(), sources }, undefined),
    );
    expect(fault.split('\n')).toHaveLength(52);
    expect(fault).toMatch(/\n {2}… and 10 more$/);
  });
});
