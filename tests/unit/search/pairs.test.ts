import { describe, expect, it } from 'vitest';
import { coverOfRow, fileOfPair, keyOfPair } from '../../../src/search/shards/pairs.ts';
import { readPair } from '../../../src/search/shards/read-pairs.ts';
import { TermTable } from '../../../src/search/shards/term-table.ts';
import { PairWriter } from '../../../src/search/shards/write-pairs.ts';
import { tokens } from '../../../src/search/tokens.ts';

/** Where a pair stands, by what was written of texts; every word counts as frequent. */
function written(texts: readonly string[], size = 50) {
  const table = new TermTable();
  const writer = new PairWriter(table);
  for (const text of texts) writer.add(table.read(text));
  return findable(writer.write(() => true, { size, most: 100 }));
}

function findable({ files, pairs }: ReturnType<PairWriter['write']>) {
  return {
    files,
    pairs,
    find: (first: string, second: string) =>
      readPair(
        files[fileOfPair(first, second, pairs)] ?? new Uint8Array(),
        keyOfPair(first, second, pairs),
      ),
  };
}

describe('pairs of neighbouring words', () => {
  it('Cover a row of words by as few as hold all of them', () => {
    const cover = (row: string) => {
      const { pairs, whole } = coverOfRow(row.split(' '));
      return [pairs.map(({ at, first, second }) => `${at} ${first} ${second}`), whole];
    };
    expect(cover('zero sum')).toEqual([['0 zero sum'], true]);
    expect(cover('deserve to lose')).toEqual([['0 deserve to', '1 to lose'], true]);
    expect(cover('chips to the enemy')).toEqual([['0 chips to', '2 the enemy'], true]);
  });

  it('Leave words open that stand among common ones only', () => {
    expect(coverOfRow(['to', 'be', 'or'])).toEqual({ pairs: [], whole: false });
    const { pairs, whole } = coverOfRow('this is a game'.split(' '));
    expect(pairs).toEqual([{ at: 2, first: 'a', second: 'game' }]);
    expect(whole).toBe(false);
  });

  it('Are found in every text, at every one of its words, in files of any number', () => {
    const texts = ['zero sum game, zero sum thinking', 'no zero', 'a zero sum is zero'];
    for (const size of [1, 50, 100_000]) {
      const { find } = written(texts, size);
      expect(find('zero', 'sum')).toEqual({ places: [0, 0, 2], starts: [0, 3, 1] });
      expect(find('sum', 'thinking')).toEqual({ places: [0], starts: [4] });
      expect(find('sum', 'zero')).toEqual({ places: [], starts: [] });
    }
    expect(written(texts, 1).files.length).toBeGreaterThan(1);
  });

  it('Are found by every way in which a sum of money is written', () => {
    const { find } = written(['paid $5 billion for chips']);
    const [paid, sum] = tokens('paid $5 billion');
    for (const term of [sum?.term ?? '', ...(sum?.others ?? [])])
      expect(find(paid?.term ?? '', term).places, term).toEqual([0]);
    expect(sum?.others.length).toBeGreaterThan(0);
  });

  it('Are never mistaken for each other, even where the hashes of two are the same at first', () => {
    const unsalted = { count: 1, salt: 0 };
    const known = new Map<number, string>();
    let alike: string[] = [];
    for (let at = 0; alike.length === 0; at += 1) {
      const word = `chip${at}`;
      const other = known.get(keyOfPair(word, 'china', unsalted));
      if (other !== undefined) alike = [other, word];
      known.set(keyOfPair(word, 'china', unsalted), word);
    }
    const { find, pairs } = written(
      alike.map((word) => `${word} China`),
      100_000,
    );
    expect(alike.map((word) => find(word, 'china').places)).toEqual([[0], [1]]);
    expect(pairs.salt).toBeGreaterThan(0);
  });

  it('Are left out where both words are common, or one is rare', () => {
    const table = new TermTable();
    const writer = new PairWriter(table);
    writer.add(table.read('this is the alarmism of some'));
    const { find } = findable(writer.write((term) => term !== 'alarmism', { size: 1000, most: 9 }));
    expect([find('this', 'is').places, find('the', 'alarmism').places]).toEqual([[], []]);
  });
});
