import { describe, expect, it } from 'vitest';
import { Files } from '../../../src/search/shards/files.ts';
import { manifestOf } from '../../../src/search/shards/manifest.ts';
import { FIRST_TEXTS } from '../../../src/search/shards/text-sizes.ts';
import { Texts } from '../../../src/search/shards/texts.ts';
import { writeShards } from '../../../src/search/shards/write-shards.ts';
import { syntheticArchive } from '../../bench/synthetic-archive.ts';

describe('the first comments of an index', () => {
  const archive = syntheticArchive(400);
  const { files, manifest } = writeShards(archive, {
    cut: {
      terms: 2000,
      texts: 30,
      least: 1,
      typos: 9999,
      pairs: 500,
      themes: 900,
      champions: Number.POSITIVE_INFINITY,
    },
  });
  const here = new Files();
  const texts = new Texts(manifestOf(manifest), here);

  it('Lie in one file, whatever a list of places tells of their length', () => {
    const places = Array.from({ length: FIRST_TEXTS }, (_, place) => place);
    texts.learn({ places, often: places.map(() => 1), lengths: places.map(() => 500) });
    expect(new Set(places.map((place) => texts.fileOf(place)))).toEqual(new Set(['texts-0-0']));
    here.add('texts-0-0', files.get('texts-0-0') ?? new Uint8Array());
    const comments = [...archive.comments.values()];
    for (const place of places)
      expect(texts.row(place)?.row[4]).toBe(comments[place]?.lines.join('\n'));
    expect(here.wanted.size).toBe(0);
  });

  it('Are followed by others that lie by their length', () => {
    texts.learn({ places: [FIRST_TEXTS], often: [1], lengths: [500] });
    expect(texts.fileOf(FIRST_TEXTS)).toBe('texts-2-0');
  });
});
