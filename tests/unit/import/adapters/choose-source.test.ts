import { describe, expect, it } from 'vitest';
import {
  chooseSource,
  sourceCalled,
  withSources,
} from '../../../../src/import/adapters/choose-source.ts';
import type { CapturedThread } from '../../../../src/schema/captured-thread.ts';
import { aCaptured } from '../../../support/captured.ts';
import { leftOut } from '../../../support/captures.ts';

const source = (key: string) => ({
  key,
  title: `Page ${key}`,
  url: `https://p.example/${key}`,
  published: null,
});
const left = (place: string) => ({ place, code: 'no-words' as const, what: 'Empty.', count: 1 });
const of = (id: string, key: string | undefined) => ({
  ...aCaptured({ id }),
  ...(key === undefined ? {} : { source: key }),
});

/** A capture with comments of the sources that they name, and with what was left out of each. */
function captured(comments: [string, string?][], leftOf: [string, string?][], ...keys: string[]) {
  const items = [
    ...comments.map(([id, key]) => ({ place: `/${id}`, source: key })),
    ...leftOf.map(([id, key]) => ({ place: `/${id}`, source: key })),
  ];
  const thread: CapturedThread = {
    format: 'disqus',
    source: { title: null, publication: 'P', url: null, published: null },
    reported: null,
    comments: comments.map(([id, key]) => of(id, key)),
    quarantined: leftOf.map(([id]) => left(`/${id}`)),
  };
  return withSources(thread, items, keys.map(source));
}

const TWO = () =>
  captured(
    [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'a'],
    ],
    [['4', 'b'], ['5'], ['6', 'c']],
    'a',
    'b',
    'c',
    'd',
  );

describe('the sources of a capture', () => {
  it('are those that hold anything, each with its number of comments', () => {
    expect(TWO().sources).toEqual([
      { ...source('a'), comments: 2 },
      { ...source('b'), comments: 1 },
      { ...source('c'), comments: 0 },
    ]);
    expect(TWO().quarantined.map((item) => item.source)).toEqual(['b', undefined, 'c']);
    expect('source' in (TWO().quarantined[1] ?? {})).toBe(false);
  });

  it('are none where there is one, whose thread it is then', () => {
    const thread = captured([['1', 'b']], [['4', 'b'], ['5']], 'a', 'b');
    expect(thread.sources).toBeUndefined();
    expect(thread.source).toEqual({
      title: 'Page b',
      publication: 'P',
      url: 'https://p.example/b',
      published: null,
    });
    expect([...thread.comments, ...thread.quarantined].some((item) => 'source' in item)).toBe(
      false,
    );
  });

  it('are none where nothing names one; a single one is named all the same', () => {
    expect(captured([['1']], [['4']], 'a').source.title).toBe('Page a');
    expect(captured([['1']], [['4']], 'a', 'b').source.title).toBeNull();
    expect(captured([], []).source.title).toBeNull();
  });
});

describe('one source of a capture', () => {
  it('has its own comments, and what was left out of it or may have been', () => {
    const thread = chooseSource(TWO(), 'b');
    expect(thread).toMatchObject({ source: { title: 'Page b', publication: 'P' } });
    expect(thread?.sources).toBeUndefined();
    expect(thread?.comments.map(({ id }) => id)).toEqual(['2']);
    expect(thread && leftOut(thread)).toEqual(['no-words /4', 'no-words /5']);
    expect(thread?.comments.some((comment) => 'source' in comment)).toBe(false);
  });

  it('is called by its key, else by its address, however that is written', () => {
    const { sources = [] } = TWO();
    const key = (wanted: string) => sourceCalled(sources, wanted)?.key;
    expect([key('a'), key('https://P.example/b'), key('e'), key('not an address')]).toEqual([
      'a',
      'b',
      undefined,
      undefined,
    ]);
    const odd = [
      { ...source('a'), url: null, comments: 1 },
      { ...source('b'), url: 'b', comments: 1 },
      { ...source('c'), url: 'https://p.example/x', comments: 1 },
      { ...source('https://p.example/x'), comments: 1 },
    ];
    expect(sourceCalled(odd, 'https://p.example/x')?.key).toBe('https://p.example/x');
    expect(sourceCalled(odd, 'nothing')?.key).toBeUndefined();
    expect(chooseSource(TWO(), 'e')).toBeUndefined();
  });

  it('is the whole of a capture that has no other', () => {
    const thread = captured([['1', 'b']], [], 'b');
    expect(chooseSource(thread, 'anything')).toBe(thread);
  });
});
