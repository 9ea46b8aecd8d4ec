import type { Archive, Comment } from '../../src/schema/archive.ts';
import type { Engine } from '../../src/search/engine.ts';
import { CHAMPIONS } from '../../src/search/shards/champions.ts';
import { shardEngine } from '../../src/search/shards/engine.ts';
import { Files } from '../../src/search/shards/files.ts';
import { manifestOf } from '../../src/search/shards/manifest.ts';
import { rest } from '../../src/search/shards/rest.ts';
import { rows } from '../../src/search/shards/rows.ts';
import { typos } from '../../src/search/shards/typos.ts';
import { type ShardFiles, type Shards, writeShards } from '../../src/search/shards/write-shards.ts';

/** Files of an index that lie at hand, so that none is ever lacking. */
class FilesAtHand extends Files {
  override readonly rest = rest;
  override readonly rows = rows;
  override readonly typos = typos;
  private readonly all: ShardFiles;

  constructor(all: ShardFiles) {
    super();
    this.all = all;
  }

  override find(name: string): Uint8Array | undefined {
    const bytes = this.all.get(name);
    if (!bytes) throw new Error(`The index has no file '${name}'.`);
    this.add(name, bytes);
    return super.find(name);
  }
}

/** The language that an editor gave a comment. */
export const languageOf = ({ language }: Comment) => language ?? null;

/** Search over the index of an archive in many files, cut small. */
export function shardEngineAmong(archive: Archive): Engine {
  return engineOver(
    writeShards(archive, {
      cut: {
        terms: 200,
        texts: 7,
        least: 1,
        typos: 50,
        pairs: 100,
        themes: 50,
        champions: CHAMPIONS,
      },
      languageOf,
    }),
  );
}

/** Search over an index whose files are all at hand. */
export function engineOver({ files, manifest }: Shards): Engine {
  return shardEngine(manifestOf(manifest), new FilesAtHand(files));
}
