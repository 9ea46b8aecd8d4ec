import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { HARD } from '../support/hard-archive.ts';
import { copyProject, digests } from '../support/project-elsewhere.ts';
import { PROJECT } from '../support/run-script.ts';

const copy = mkdtempSync(join(tmpdir(), 'archive-rebuilt-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
const site = join(copy, 'dist');

/** A comment's labels, what is said of another, a claim and a theme, as they are and as they were before. */
const EARLIER = [
  ['comments/21.md', 'themes: []', "themes: ['money']"],
  ['comments/20.md', 'it turns to a new subject', 'it says so'],
  ['claims/chinese-money.md', 'Selling the chips brings', 'It brings'],
  ['themes/back-doors.md', "label: 'Back doors'", "label: 'Hidden access'"],
] as const;

const first = HARD.comments[0]?.number;
/** Files that these leave as they are, and files that they do not. */
const SAME = [
  'c/1.json',
  `c/${first}/index.html`,
  `authors/${first}/index.html`,
  `captures/${HARD.thread}/paste.txt`,
  `threads/${HARD.thread}/preview.png`,
];
const OTHER = [
  'c/21.json',
  'c/21/index.html',
  'threads/chinatalk-h200/index.html',
  'themes/money/preview.png',
];

describe('A site that is built over an earlier one', () => {
  it('is the same to the byte as one that was built at first, and what is the same stays where it is', async () => {
    copyProject(copy);
    rmSync(join(copy, 'content'), { recursive: true });
    cpSync(join(PROJECT, '.cache/content-hard'), join(copy, 'content'), { recursive: true });
    const later = EARLIER.map(([file, now, before]) => {
      const path = join(copy, 'content', file);
      const text = readFileSync(path, 'utf8');
      expect(text.split(now)).toHaveLength(2);
      writeFileSync(path, text.replace(now, before));
      return () => writeFileSync(path, text);
    });
    const env = { ...process.env, OFFLINE_ZIP: 'off' };
    const build = () =>
      promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: copy, env });
    const places = (files: readonly string[]) =>
      files.map((file) => statSync(join(site, file)).ino);

    await build();
    const [same, other] = [places(SAME), places(OTHER)];
    for (const restore of later) restore();
    await build();
    const cold = digests(join(PROJECT, process.env['SITE_DIST_HARD'] || '.cache/dist-hard'));
    expect(digests(site)).toEqual(cold);
    expect(places(SAME)).toEqual(same);
    for (const [index, place] of places(OTHER).entries()) expect(place).not.toBe(other[index]);

    await build();
    expect(digests(site)).toEqual(cold);
  }, 300_000);
});
