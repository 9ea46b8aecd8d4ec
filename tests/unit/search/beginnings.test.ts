import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/search/answer.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { COMMENT_FIELDS, ENTRY_FIELDS } from '../../../src/search/index-options.ts';
import { listingOf } from '../../../src/search/listing.ts';
import { MOST_OF_BEGINNING } from '../../../src/search/shards/beginnings.ts';
import { STEPS } from '../../../src/search/shards/bm25.ts';
import { shardEngine } from '../../../src/search/shards/engine.ts';
import { attempt, Files } from '../../../src/search/shards/files.ts';
import { beginningTerm, boundariesOf, spanOf } from '../../../src/search/shards/layout.ts';
import { manifestOf } from '../../../src/search/shards/manifest.ts';
import { readFile } from '../../../src/search/shards/read-records.ts';
import { writeShards } from '../../../src/search/shards/write-shards.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { syntheticArchive } from '../../bench/synthetic-archive.ts';
import { asked } from '../../support/asked.ts';
import { engineOver } from '../../support/shard-engine.ts';

const archive = syntheticArchive(MOST_OF_BEGINNING);
const cut = { terms: 200, texts: 300, least: 1, typos: 9999, pairs: 500, themes: 900 };
const written = writeShards(archive, { cut: { ...cut, champions: 20 } });
const shards = engineOver(written);
const whole = engineOf(searchDataOf(archive));

const boundaries = boundariesOf(manifestOf(written.manifest).boundaries);
const terms = [...written.files]
  .filter(([name]) => name.startsWith('terms-'))
  .flatMap(([, bytes]) => [...readFile(bytes).places.keys()]);
const apart = [
  ...new Set(terms.filter((term) => /^[a-z]{4}/.test(term)).map((term) => term.slice(0, 3))),
].filter((beginning) => {
  const [first, last] = spanOf(beginning, boundaries);
  return last > first;
});

const listed = (engine: Engine, typed: string) =>
  listingOf(answer(asked(typed), engine), asked(typed), engine, 400);

describe('three letters that begin words in several files', () => {
  it('Are told of in an index whose lists are cut, and in no other', () => {
    expect(apart.length).toBeGreaterThan(50);
    expect(terms.filter((term) => term.startsWith('^')).sort()).toEqual(
      apart.map(beginningTerm).sort(),
    );
    const uncut = writeShards(archive, { cut: { ...cut, champions: Number.POSITIVE_INFINITY } });
    for (const [name, bytes] of uncut.files)
      if (name.startsWith('terms-'))
        expect([...readFile(bytes).places.keys()].filter((term) => term.startsWith('^'))).toEqual(
          [],
        );
  });

  it('Are first looked up in one file, and at last in all', () => {
    const wantedBy = (counted: boolean) => {
      const files = new Files();
      const engine = shardEngine(manifestOf(written.manifest), files);
      attempt(files, () => engine.commentIndex.expect([], apart.slice(0, 1), counted));
      return files.wanted.size;
    };
    expect(wantedBy(false)).toBe(1);
    expect(wantedBy(true)).toBeGreaterThan(1);
  });

  it('Come to what the whole index makes of the longer words, to a step for each list', () => {
    const { title, ...fields } = COMMENT_FIELDS;
    for (const [kind, weights] of [
      ['commentIndex', fields],
      ['entryIndex', ENTRY_FIELDS],
    ] as const) {
      const most = Object.values(weights).reduce((sum, weight) => sum + weight, 0) / STEPS;
      for (const beginning of apart) {
        // A word that is the beginning itself is looked up beside them.
        const asked = new Map([[beginning, 1]]);
        const [ours, theirs] = [shards, whole].map((engine) => {
          const { ids, scores } = engine[kind].lookUp(asked, beginning, weights, false);
          return new Map(Array.from(ids, (id, at) => [id, scores[at] ?? 0]));
        });
        if (terms.includes(beginning)) continue;
        for (const [id, score] of ours ?? [])
          expect(Math.abs(score - (theirs?.get(id) ?? 0)), beginning).toBeLessThanOrEqual(most);
        expect((ours?.size ?? 0) > 0).toBe((theirs?.size ?? 0) > 0);
      }
    }
  });

  it('Keep of a long list the comments that weigh most', () => {
    const more = syntheticArchive(3 * MOST_OF_BEGINNING);
    const [ours, theirs] = [
      engineOver(writeShards(more, { cut: { ...cut, champions: 20 } })),
      engineOf(searchDataOf(more)),
    ].map((engine) => {
      const { ids, scores } = engine.commentIndex.lookUp(
        new Map([['chi', 1]]),
        'chi',
        { own: 1 },
        false,
      );
      return new Map(Array.from(ids, (id, at) => [id, scores[at] ?? 0]));
    });
    expect(ours?.size).toBe(MOST_OF_BEGINNING);
    const least = Math.min(...(ours?.values() ?? []));
    const left = [...(theirs ?? [])].filter(([id]) => !ours?.has(id));
    expect(left.length).toBeGreaterThan(50);
    expect(Math.max(...left.map(([, score]) => score))).toBeLessThanOrEqual(least + 1 / STEPS);
  });

  it('List at last what the whole index lists', () => {
    for (const beginning of apart)
      expect(listed(shards, beginning), beginning).toEqual(listed(whole, beginning));
  });
});
