import { describe, expect, it } from 'vitest';
import { buildEngine, buildIndex, buildVocabulary } from '../../../src/search/build-index.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { realArchive } from '../../support/real-archive.ts';
import { type Ask, askOf, engineAmong } from '../../support/search-among.ts';

const archive = realArchive();
const direct = askOf(engineOf(searchDataOf(archive)));
const written = askOf(engineAmong(archive));
const QUERIES = [
  'zero-sum',
  'compet',
  'chian ',
  'PRC chips ',
  '"deserve to lose" -japan',
  'theme:money is:reply',
  'like:5',
  'after:2025 chips',
  'theem:x US ',
  'in:own chance',
];

describe('the index file', () => {
  it.each(QUERIES)('Answers as what it was written from: %s', (typed) => {
    for (const more of [false, true]) {
      const ask = (one: Ask) => one(typed, { more, choice: { is: ['reply', 'opening'] } });
      expect(ask(written)).toEqual(ask(direct));
    }
  });

  it('Is what the data becomes as JSON, and what the build itself searches', async () => {
    const { index, data } = await buildIndex(archive);
    expect(JSON.parse(index.json)).toEqual(JSON.parse(JSON.stringify(data)));
    const built = askOf(buildEngine(archive));
    const read = askOf(engineOf(JSON.parse(index.json)));
    for (const typed of QUERIES) {
      expect(read(typed)).toEqual(direct(typed));
      expect(built(typed)).toEqual(direct(typed));
    }
  });

  it('Is named by what is in it', async () => {
    const { index } = await buildIndex(archive);
    const vocabulary = await buildVocabulary(archive);
    expect(index.name).toMatch(/^index-[0-9a-f]{10}$/);
    expect(vocabulary.name).toMatch(/^vocabulary-[0-9a-f]{10}$/);
    const again = await buildIndex({ ...archive });
    expect(again.index.name).toBe(index.name);
    const other = await buildIndex({ ...archive, comments: new Map() });
    expect(other.index.name).not.toBe(index.name);
    const bare = await buildVocabulary({ ...archive, glossary: new Map() });
    expect(bare.name).not.toBe(vocabulary.name);
  });

  it('Holds nothing but the data and the vocabulary', async () => {
    const { index, data } = await buildIndex(archive);
    const vocabulary = await buildVocabulary(archive);
    expect(Object.keys(JSON.parse(index.json)).toSorted()).toEqual(Object.keys(data).toSorted());
    expect(JSON.parse(vocabulary.json)).toEqual(data.vocabulary);
  });
});
