import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build-index.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { realArchive } from '../../support/real-archive.ts';
import { searchAmong } from '../../support/search-among.ts';

const archive = realArchive();
const find = await searchAmong(archive.comments.values());

function numbers(typed: string): number[] {
  return find(typed).map(({ number }) => number);
}

/** The comments that hold a word, found without an index. */
function holding(word: RegExp): number[] {
  return [...archive.comments.values()]
    .filter(({ lines }) => word.test(lines.join('\n')))
    .map(({ number }) => number);
}

describe('search in the archive', () => {
  it('Finds the comments on the zero-sum game first', () => {
    expect(numbers('zero-sum').slice(0, 2).toSorted()).toEqual([5, 7]);
    expect(find('zero-sum').filter(({ complete }) => complete)).toHaveLength(2);
  });

  it('Finds nothing for H20, and every comment on the H200', () => {
    expect(numbers('H20')).toEqual([]);
    expect(numbers('H2')).toEqual([]);
    expect(numbers('H200').toSorted((a, b) => a - b)).toEqual(holding(/\bH200\b/));
    expect(holding(/\bH200\b/).length).toBeGreaterThan(0);
  });

  it('Finds competition while it is being typed', () => {
    const sorted = numbers('compet').toSorted((a, b) => a - b);
    expect(sorted).toEqual(holding(/\bcompet/i));
    expect(sorted).toEqual(expect.arrayContaining(holding(/\bcompetition\b/i)));
    expect(numbers('compet ')).toEqual([]);
  });

  it('Finds a word in either apostrophe, either case and without its accent', () => {
    for (const typed of ["China's ", 'China’s ', 'CHINA ', 'chína ']) {
      expect(numbers(typed), typed).toEqual(numbers('china '));
    }
    expect(numbers('china ').length).toBeGreaterThan(0);
  });

  it('Puts comments that hold all words before those that hold some', () => {
    for (const typed of ['chips China ', 'lose the AI race', 'trump nvidia', 'US companies']) {
      const complete = find(typed).map((hit) => hit.complete);
      expect(complete, typed).toContain(true);
      expect(complete, typed).toEqual(complete.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('Shows what a result needs', () => {
    expect(find('MSS')).toEqual([
      {
        number: 18,
        text: "that's what the MSS thinks!",
        thread: 'chinatalk-h200',
        author: 'The host',
        parent: 17,
        complete: true,
      },
    ]);
    expect(find('Stratechery')).toMatchObject([{ number: 14, parent: null, author: 'A reader' }]);
  });

  it('Finds nothing for nothing', () => {
    for (const typed of ['', '  ', '"', 'zyzzyva']) expect(find(typed)).toEqual([]);
  });

  it('Finds every comment by every word in it', () => {
    for (const { number, lines } of archive.comments.values()) {
      for (const word of lines.join(' ').split(/[^\p{L}\p{N}'’]+/u)) {
        if (parseQuery(word).terms.length > 0) expect(numbers(`${word} `), word).toContain(number);
      }
    }
  });

  it('Names the file of the index by what is in it', async () => {
    const { name } = await buildIndex(archive);
    expect(name).toMatch(/^index-[0-9a-f]{10}$/);
    expect((await buildIndex(archive)).name).toBe(name);
    expect((await buildIndex({ ...archive, comments: new Map() })).name).not.toBe(name);
  });
});
