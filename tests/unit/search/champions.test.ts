import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/search/answer.ts';
import { bestTerms } from '../../../src/search/best-terms.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { listingOf } from '../../../src/search/listing.ts';
import { ChampionFinder } from '../../../src/search/shards/champions.ts';
import { writeShards } from '../../../src/search/shards/write-shards.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { syntheticArchive } from '../../bench/synthetic-archive.ts';
import { asked } from '../../support/asked.ts';
import { phrasesFor, queriesFor } from '../../support/queries.ts';
import { numbersOf } from '../../support/search-among.ts';
import { engineOver } from '../../support/shard-engine.ts';

const FEW = 40;
const archive = syntheticArchive(400);
const cut = {
  terms: 2000,
  texts: 300,
  least: 1,
  typos: 9999,
  pairs: 500,
  themes: 900,
};
const shards = engineOver(writeShards(archive, { cut: { ...cut, champions: FEW } }));
const whole = engineOf(searchDataOf(archive));

const first = (typed: string) => answer(asked(typed), shards, false);
const final = (typed: string) => answer(asked(typed), shards);
const listed = (engine: Engine, typed: string) =>
  listingOf(answer(asked(typed), engine), asked(typed), engine, 400);

describe('a word that very many comments hold', () => {
  it('Is first looked up where it weighs most, as part of what there is', () => {
    const [some, all] = [first('china '), final('china ')];
    expect(all.found.length).toBeGreaterThan(2 * FEW);
    expect(some.found.length).toBeLessThan(all.found.length);
    expect([some.all, all.all]).toEqual([false, true]);
    expect(numbersOf(all)).toEqual(expect.arrayContaining(numbersOf(some)));
  });

  it('Is at last found as in the whole index, over 200 queries', () => {
    const queries = queriesFor(archive, 200);
    expect(queries.filter((typed) => !first(typed).all).length).toBeGreaterThan(50);
    for (const typed of queries) expect(listed(shards, typed), typed).toEqual(listed(whole, typed));
  });

  it('Changes nothing where few comments are found', () => {
    const few = queriesFor(archive, 200).filter(
      (typed) => !/[:-]/.test(typed) && final(typed).found.length <= FEW,
    );
    expect(few.length).toBeGreaterThan(10);
    for (const typed of few)
      expect(numbersOf(first(typed)), typed).toEqual(numbersOf(final(typed)));
  });

  it('Finds every comment that holds it in quotation marks from the first', () => {
    expect(first('"china" ').found.length).toBeGreaterThan(2 * FEW);
    expect(numbersOf(first('"china" '))).toEqual(numbersOf(final('"china" ')));
  });

  it('Leaves out every comment that holds it from the first', () => {
    const allowed = new Set(numbersOf(final('america -china ')));
    const found = numbersOf(first('america -china '));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((number) => !allowed.has(number))).toEqual([]);
  });

  it('Finds every comment that holds it in a phrase from the first', () => {
    let frequent = 0;
    for (const phrase of phrasesFor(archive, 200)) {
      const [some, all] = [first(`"${phrase}" `), final(`"${phrase}" `)];
      if (!all.all) continue;
      if (phrase.split(' ').some((word) => shards.holdersOf(word) !== undefined)) frequent += 1;
      expect(new Set(numbersOf(some)), phrase).toEqual(new Set(numbersOf(all)));
      expect(
        some.found.every(({ complete }) => complete),
        phrase,
      ).toBe(true);
    }
    expect(frequent).toBeGreaterThan(20);
  });

  it('Leaves out every comment that holds it in a phrase from the first', () => {
    for (const phrase of phrasesFor(archive, 60)) {
      const all = final(`prosperity -"${phrase}" `);
      if (!all.all) continue;
      const allowed = new Set(numbersOf(all));
      for (const number of numbersOf(first(`prosperity -"${phrase}" `)))
        expect(allowed.has(number), phrase).toBe(true);
    }
  });

  it('Is told from others by how many comments hold it, not by how many are looked up', () => {
    const inWords = { own: 1, quoted: 1 };
    const held = whole.commentIndex.lookUp(new Map([['~china', 1]]), undefined, inWords, true);
    expect(shards.holdersOf('china')).toBe(held.ids.length);
    expect(held.ids.length).toBeGreaterThan(2 * FEW);
  });
});

describe('what only conditions choose', () => {
  const large = syntheticArchive(2000);
  const engine = engineOver(writeShards(large, { cut: { ...cut, champions: FEW } }));

  it('Is first the first 1,000 comments that meet them, and at last all', () => {
    const [some, all] = [false, true].map((counted) => answer(asked('by:reader'), engine, counted));
    expect(all?.found.length).toBe(2000);
    expect(some && numbersOf(some)).toEqual(all && numbersOf(all).slice(0, 1000));
    expect([some?.all, all?.all]).toEqual([false, true]);
  });

  it.each([
    ['chosen from', { choice: { stance: ['for'] } }],
    ['ordered by side', { order: 'for-first' as const }],
  ])('Is whole from the first where it is %s', (_, request) => {
    const [some, all] = [false, true].map((counted) =>
      answer(asked('by:reader', request), engine, counted),
    );
    expect(all?.found.length).toBeGreaterThan(400);
    expect(some && numbersOf(some)).toEqual(all && numbersOf(all));
  });
});

describe('a query that very many comments match', () => {
  const large = syntheticArchive(2000);
  const engine = engineOver(writeShards(large, { cut: { ...cut, champions: 300 } }));

  const query = 'china chips america trade war nvidia policy export market world';

  it('Is first answered by 1,000 of them, and at last by all', () => {
    const [some, all] = [false, true].map((counted) => answer(asked(query), engine, counted));
    expect(all?.found.length).toBeGreaterThan(1000);
    expect(some?.found.length).toBe(1000);
    expect([some?.all, all?.all]).toEqual([false, true]);
  });
});

describe('a comment of an index whose lists are cut', () => {
  it('Has the same telling words as over the whole index', () => {
    for (const { lines } of [...archive.comments.values()].slice(0, 40)) {
      const text = lines.join(' ');
      expect(bestTerms(text, shards), text).toEqual(bestTerms(text, whole));
    }
  });
});

describe('the champions of a word', () => {
  it('Are those where it stands most often in the shortest text, earlier ones first', () => {
    const list = [0, 1, 50, 1, 3, 50, 2, 1, 10, 3, 1, 50, 4, 1, 50];
    expect([...(new ChampionFinder(5, 3).of([list], 50) ?? [])].sort()).toEqual([0, 1, 2]);
  });

  it('Are all comments where no more hold it', () => {
    expect(new ChampionFinder(2, 2).of([[0, 1, 50, 1, 3, 50]], 50)).toBeUndefined();
  });

  it('Do not depend on those that were found before', () => {
    const finder = new ChampionFinder(5, 1);
    expect([...(finder.of([[1, 9, 10, 4, 9, 10]], 50) ?? [])]).toEqual([1]);
    expect([...(finder.of([[0, 1, 50, 2, 2, 50]], 50) ?? [])]).toEqual([2]);
  });

  it('Leave a rare word of a frequent stem wherever it stands', () => {
    const often = Array.from({ length: 400 }, (_, place) => [place, 2, 20]).flat();
    const places = Array.from({ length: 20 }, (_, at) => 370 + at);
    const rare = places.flatMap((place) => [place, 1, 300]);
    const champions = new ChampionFinder(400, 200).of([often, rare], 50);
    expect(places.filter((place) => !champions?.has(place))).toEqual([]);
    expect(champions?.has(369)).toBe(false);
  });
});
