import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFiles } from '../../../scripts/kept-files.ts';
import { replaceSite } from '../../../scripts/replace-site.ts';
import { writerInto } from '../../../scripts/write-many.ts';
import { SHELL } from '../../../src/components/markup/comment-shell.ts';
import type { MadeOf } from '../../../src/many-files.ts';
import { commentPages, commentsAsData } from '../../../src/pages/c/_files.ts';
import type { Archive, Comment } from '../../../src/schema/archive.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const real = realArchive();
const SHELL_PAGE = Object.values(SHELL).join('');
/** A page and its data for each comment. */
const FILES = 2 * real.comments.size;

/** Builds the comments' files as `npm run build` does, and says which were made and not taken from the last site. */
function build(name: string, archive: Archive, maker = 'this code', shell = SHELL_PAGE): string[] {
  const [site, next] = [join(folder, name), join(folder, `${name}-next`)];
  const kept = keptFiles(site, join(folder, `${name}-record`), maker);
  const made: string[] = [];
  const each = [...commentPages(archive, shell, '/long.css'), ...commentsAsData(archive)].map(
    (file): MadeOf => ({
      ...file,
      make() {
        made.push(file.path);
        return file.make();
      },
    }),
  );
  writerInto(next, () => {}, { kept })({ what: 'files', count: each.length, each });
  mkdirSync(next, { recursive: true });
  replaceSite(site, next, kept.staying(), join(folder, `${name}-note`));
  kept.save();
  return made;
}

/** What each file of a site holds, by its path. */
function held(name: string): Record<string, string> {
  const root = join(folder, name);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(root, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function edited<K, V>(map: ReadonlyMap<K, V>, key: K, fields: Partial<V>): ReadonlyMap<K, V> {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no ${key}.`);
  return new Map([...map, [key, { ...value, ...fields }]]);
}

const comment = (number: number, fields: Partial<Comment>) => ({
  comments: edited(real.comments, number, fields),
});
const [capture = ''] = real.captures.keys();
const [claim = ''] = real.claims.keys();
const [theme = ''] = real.themes.keys();
const [term = ''] = real.glossary.keys();
/** A comment that others answer, and a claim quotes. */
const ANSWERED = 4;

const CHANGES: Record<string, Partial<Archive>> = {
  'the words of a comment': comment(ANSWERED, {
    lines: ['Other words.'],
    html: '<p>Other words.</p>',
  }),
  'its author': comment(ANSWERED, {
    author: { name: 'Ada', role: 'reader', basis: 'recorded' },
  }),
  'its date': comment(ANSWERED, { date: '2025-12-09' }),
  'its stance and themes': comment(ANSWERED, { stance: 'mixed', themes: [theme] }),
  'what it answers': comment(21, { parent: 1 }),
  'why it is taken to answer that': comment(ANSWERED, {
    parentBasis: { kind: 'inferred', confidence: 'low', reason: 'it says so' },
  }),
  'its removal': comment(ANSWERED, {
    state: 'removed',
    removed: { date: '2026-01-31', reason: 'privacy' },
    lines: [],
    html: '',
  }),
  'a comment that is not there any more': {
    comments: new Map([...real.comments].filter(([number]) => number !== 21)),
  },
  'a comment that is new': {
    comments: new Map([...real.comments, [22, aComment({ number: 22, parent: ANSWERED })]]),
  },
  'the words of a claim': { claims: edited(real.claims, claim, { claim: 'It is otherwise.' }) },
  'what a claim quotes': {
    claims: edited(real.claims, claim, { quotations: [{ comment: 9, exact: ['the'] }] }),
  },
  'the name of a theme': { themes: edited(real.themes, theme, { label: 'Renamed' }) },
  'where a term stands': { glossary: edited(real.glossary, term, { in: [ANSWERED] }) },
  'the day of a capture': {
    captures: edited(real.captures, capture, { capturedOn: '2025-12-10' }),
  },
  'the title of a thread': {
    threads: edited(real.threads, 'chinatalk-h200', { title: 'Renamed' }),
  },
};

describe('a second build in the same folder', () => {
  it('makes nothing again where nothing has changed', () => {
    expect(build('same', real)).toHaveLength(FILES);
    const before = held('same');
    expect(build('same', realArchive())).toEqual([]);
    expect(build('same', real)).toEqual([]);
    expect(held('same')).toEqual(before);
  });

  it.each(Object.entries(CHANGES))(
    'is letter for letter a first one after a change of %s',
    (name, change) => {
      const after = { ...real, ...change };
      build(name, real);
      const made = build(name, after);
      build(`${name}, first`, after);
      expect(made.length).toBeGreaterThan(0);
      expect(held(name)).toEqual(held(`${name}, first`));
      expect(held(name)).not.toEqual(held('same'));
    },
  );

  it('makes only the pages again that show what was changed', () => {
    build('few', real);
    const made = build('few', { ...real, ...comment(21, { date: '2025-12-09' }) });
    expect(made).toContain('c/21/index.html');
    expect(made).toContain('c/21.json');
    expect(made.length).toBeLessThan(FILES / 2);
  });

  it('makes all again by other code, other settings or another frame', () => {
    build('other', real);
    expect(build('other', real, 'other code')).toHaveLength(FILES);
    const other = build('other', real, 'other code', `${SHELL_PAGE}<footer>`);
    expect(other).toHaveLength(real.comments.size);
    expect(held('other')['c/1/index.html']).toContain('<footer>');
  });

  it('makes a file again that somebody wrote to or took away since', () => {
    build('touched', real);
    const before = held('touched');
    appendFileSync(join(folder, 'touched', 'c/3/index.html'), 'x');
    rmSync(join(folder, 'touched', 'c/5.json'));
    expect(build('touched', real)).toEqual(['c/3/index.html', 'c/5.json']);
    expect(held('touched')).toEqual(before);
  });

  it('makes a file again that was written to at the same length and dated back', () => {
    build('dated', real);
    const before = held('dated');
    const file = join(folder, 'dated', 'c/3.json');
    const copy = join(folder, 'dated-copy');
    execFileSync('cp', ['-p', file, copy]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"number": 3', '"number": 9'));
    // Node's own would cut the time to milliseconds.
    execFileSync('touch', ['-r', copy, file]);
    expect(build('dated', real)).toEqual(['c/3.json']);
    expect(held('dated')).toEqual(before);
  });
});
