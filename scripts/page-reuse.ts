import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** A page as it was written: of what key, and what tells that nobody has touched it since. */
const written = z.tuple([z.string(), z.number(), z.number()]);
const pages = z.strictObject({ made: z.string(), pages: z.record(z.string(), written) });

/** Settings that pages show: see `siteFrom`. */
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'REPO_URL', 'CONTACT'];

/** Pages of the site as it was built last, that may stand in the next one as they are. */
export interface PageReuse {
  /** Puts the page of that key where it was into the next site; false where there is none. */
  take(path: string, key: string, to: string): boolean;
  /** Keeps a page that was written at `at` for the next time. */
  keep(path: string, key: string, at: string): void;
  /** Writes down what was kept. */
  close(): void;
}

/**
 * Opens the pages of the site in `folder`, as long as they were made by the same program with the same settings.
 *
 * @param program the folder of Astro's bundle of all pages.
 */
export function pageReuse(folder: string, program: string): PageReuse {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const file = join('.cache', 'pages', `${name}.json`);
  const made = madeBy(program);
  const { data } = pages.safeParse(existsSync(file) ? parsed(readFileSync(file, 'utf8')) : {});
  const before = data?.made === made ? data.pages : {};
  const kept: z.output<typeof pages>['pages'] = {};
  return {
    take(path, key, to) {
      const [known, size, changed] = before[path] ?? [];
      if (known !== key || !existsSync(folder)) return false;
      const at = join(folder, path);
      const now = statSync(at, { throwIfNoEntry: false });
      if (!now || now.size !== size || now.mtimeMs !== changed) return false;
      try {
        linkSync(at, to);
      } catch {
        return false;
      }
      kept[path] = [known, now.size, now.mtimeMs];
      return true;
    },
    keep(path, key, at) {
      const { size, mtimeMs } = statSync(at);
      kept[path] = [key, size, mtimeMs];
    },
    close() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ made, pages: kept }));
    },
  };
}

/** What a page is made of, besides what its key stands for: all code, the names of style sheets, and settings. */
function madeBy(program: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(program, { recursive: true, encoding: 'utf8' }).toSorted())
    if (file.endsWith('.mjs'))
      hash.update(file).update(withoutKey(readFileSync(join(program, file), 'utf8')));
  for (const setting of SETTINGS) hash.update(`${setting}=${process.env[setting] ?? ''}\n`);
  return hash.digest('hex');
}

/** Astro puts a new key for encryption into every bundle, which no page of ours shows. */
function withoutKey(code: string): string {
  return code.replace(/"key":\s*"[^"]*"/g, '"key":""');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
