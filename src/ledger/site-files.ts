import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What a file of a site was made of, as a digest, and whether it has stood there since the last build. */
export interface MadeFile {
  digest: string;
  /** Whether the file is still as that build left it, so that it need not be read. */
  stays: boolean;
}

/** The files of a built site, wherever they lie, by their paths under its root. */
export interface SiteFiles {
  /** Where a file lies; undefined where the site has none. */
  at(path: string): string | undefined;
  /** What a file was made of; undefined where nobody wrote that down. */
  madeOf(path: string): MadeFile | undefined;
}

/** The files of a site that lies in one folder, of which nothing else is known. */
export function filesInFolder(folder: string): SiteFiles {
  return {
    at(path) {
      const file = join(folder, path);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
    },
    madeOf: () => undefined,
  };
}
