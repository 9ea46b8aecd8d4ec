import { linkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from './record.ts';

/** Files of the site that was built last, for the next one. */
export interface KeptFiles {
  /**
   * Puts the file at `path` of the last site at `to` too, if it was made of the same and nobody has touched it since.
   *
   * @returns whether it did; else it must be made.
   */
  reuse(path: string, digest: string, to: string): boolean;
  /** Writes down what `reuse` was asked for since, now that the new site is where the last one was. */
  save(): void;
}

/** A file of the last site: the digest of what it was made of, and what tells that it is as it was written. */
interface Known {
  digest: string;
  left: string;
}

/**
 * What is left of the site that was last built in a folder. Its files are linked into the new one, which takes no space
 * and leaves the last site whole until the new one replaces it.
 *
 * @param site the folder of the last site, and of the new one when `save` is called.
 * @param record the file that says what the files of the last site were made of.
 * @param maker the digest of what makes files: of another's files none is used.
 */
export function keptFiles(site: string, record: string, maker: string): KeptFiles {
  const known = new Map(readRecord(record, maker).map(knownFile));
  const asked = new Map<string, string>();
  return {
    reuse(path, digest, to) {
      asked.set(path, digest);
      const old = known.get(path);
      const from = join(site, path);
      if (old?.digest !== digest || asLeft(from) !== old.left) return false;
      try {
        linkSync(from, to);
        return true;
      } catch {
        // Not every file system has links.
        return false;
      }
    },
    save() {
      const lines = [...asked].map(([path, digest]) =>
        [path, digest, asLeft(join(site, path))].join('\t'),
      );
      writeRecord(record, maker, lines);
    },
  };
}

/** What changes when a file is written to or replaced. */
function asLeft(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}

function knownFile(line: string): [path: string, known: Known] {
  const [path = '', digest = '', left = ''] = line.split('\t');
  return [path, { digest, left }];
}
