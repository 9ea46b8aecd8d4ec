import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { knownDigests } from '../../../src/archive/known-digests.ts';
import { readContent } from '../../../src/archive/read-content.ts';
import { keptAs, MAKERS } from '../../../src/archive/side-cache.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { madeOf, openForTest, readAgain } from '../../support/read-again.ts';
import { captureBytes, SOUND_CAPTURES } from '../../support/sound-captures.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('Content is the same whether it is made or was made before', () => {
  const { folder } = contentCopy();
  const first = readAgain(folder);
  expect(readAgain(folder)).toEqual(first);
  expect(first.comments.map(({ comment }) => comment)).toEqual(
    readContent(folder).comments.map(({ comment }) => comment),
  );
});

test.each(Object.entries(SOUND_CAPTURES))(
  'A capture of %s is the same whether it is read or was read before',
  (format, file) => {
    const copy = contentCopy();
    const bytes = captureBytes(file);
    const name = `captures/chinatalk-h200/second.${/xml|mbox|tar/.test(file) ? 'txt' : 'json'}`;
    copy.write(name, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const rest = "capturedOn: null\ncapturedHow: 'Saved for a test.'\nunknown: []\n";
    copy.write(`${name}.yaml`, `format: '${format}'\nsha256: '${sha256}'\n${rest}`);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    const [first, again] = [readAgain(copy.folder), readAgain(copy.folder)].map(({ captures }) =>
      captures.find((one) => one.file === name),
    );
    expect(first?.byPlace.size).toBeGreaterThan(0);
    expect(again).toEqual(first);
    expect(again?.structure).not.toBe(first?.structure);
  },
);

test('What is kept is made anew once any of our code that makes it has changed', () => {
  const sources = sourcesOf(['src/archive/read-content.ts', 'src/archive/said.ts']);
  expect(sources.length).toBeGreaterThan(50);
  const covered = (file: string) => MAKERS.some((folder) => file.startsWith(`${folder}/`));
  expect(sources.filter((file) => !covered(file))).toEqual([]);
});

/** Source files with all that they import, types left out: those run nowhere. */
function sourcesOf(files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gms,
    );
    for (const [, path = ''] of imports) found.add(join(file, '..', path));
  }
  return [...found];
}

test('A changed word is found however often the folder was read before', () => {
  const copy = contentCopy();
  expect(readAgain(copy.folder).wrong).toEqual([]);
  copy.edit('comments/11.md', 'not sure', 'quite sure');
  expect(readAgain(copy.folder).wrong).toContainEqual(
    expect.stringContaining('comments/11.md not word for word'),
  );
  copy.edit('comments/11.md', 'quite sure', 'not sure');
  expect(readAgain(copy.folder).wrong).toEqual([]);
});

test('The digest of a comment is known, and another once its file says anything else', () => {
  const copy = contentCopy();
  const digests = () =>
    new Map(
      readAgain(copy.folder).comments.map(({ comment }) => [
        comment.number,
        knownDigests().get(comment),
      ]),
    );
  const first = digests();
  expect(new Set(first.values()).size).toBe(first.size);
  expect(first.get(11)).toMatch(/^[0-9a-f]{64}$/);
  expect(digests()).toEqual(first);
  copy.edit('comments/11.md', 'stance: ', 'language: en\nstance: ');
  const changed = [...digests()].filter(([number, digest]) => digest !== first.get(number));
  expect(changed.map(([number]) => number)).toEqual([11]);
});

const PASTE = 'captures/chinatalk-h200/paste.txt';

test.each([
  ['word', 'comments/11.md', 'not sure', 'too sure', 'comments/11.md not word for word'],
  ['capture', PASTE, 'not sure', 'too sure', `${PASTE} the capture is not the file`],
  ['sidecar', `${PASTE}.yaml`, "sha256: '4793", "sha256: '0000", `${PASTE} the capture is not`],
])('A changed %s is found where the file bears the date that it had', (_, name, from, to, what) => {
  const copy = contentCopy();
  // What was written a moment ago may be written again at what a file system calls the same time.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  const first = readAgain(copy.folder);
  expect(readAgain(copy.folder)).toEqual(first);
  expect(first.wrong).toEqual([]);
  const file = join(copy.folder, name);
  const { atimeMs, mtimeMs } = statSync(file);
  copy.edit(name, from, to);
  utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
  expect(readAgain(copy.folder).wrong).toContainEqual(expect.stringContaining(what));
});

/** What is known of a file, with something changed. */
function changed(stats: Stats, change: Partial<Stats>): Stats {
  return Object.assign(Object.create(stats), change);
}

test('What a file held is known as long as nobody has touched it', () => {
  const { folder } = contentCopy();
  const close = openForTest(folder);
  const kept = keptAs<string[]>('lines');
  const now = statSync(join(folder, 'comments/11.md'));
  const stats = changed(now, { ctimeMs: now.ctimeMs - 3_600_000 });
  kept.keep('the text', ['a line']);
  kept.keepIn('11.md', 'the text', stats);
  kept.keepIn('12.md', 'the text', now);
  expect(kept.beforeIn('11.md', stats)).toEqual(['a line']);
  expect(kept.beforeIn('13.md', stats)).toBeUndefined();
  expect(kept.beforeIn('11.md', changed(stats, { ctimeMs: stats.ctimeMs + 1 }))).toBeUndefined();
  expect(kept.beforeIn('11.md', changed(stats, { size: stats.size + 1 }))).toBeUndefined();
  expect(kept.beforeIn('12.md', now)).toBeUndefined();
  close();
});

test('What was made is known again by its kind and its text, while the cache is open', () => {
  const { folder } = contentCopy();
  const close = openForTest(folder);
  const [lines, others] = ['lines', 'others'].map((kind) => keptAs<string[]>(kind));
  lines?.keep('the text', ['a line']);
  expect(lines?.before('the text')).toEqual(['a line']);
  expect(lines?.before('another text')).toBeUndefined();
  expect(others?.before('the text')).toBeUndefined();
  close();
  expect(lines?.before('the text')).toBeUndefined();
});

test('What earlier code has made of a folder is removed once it was made anew', () => {
  const { folder } = contentCopy();
  readAgain(folder);
  const now = madeOf(folder);
  const earlier = join(now, '..', 'of-earlier-code');
  cpSync(now, earlier, { recursive: true });
  const files = readdirSync(now);
  expect(files.length).toBeGreaterThan(10);
  readAgain(folder);
  expect(existsSync(earlier)).toBe(false);
  expect(readdirSync(now)).toEqual(files);
});
