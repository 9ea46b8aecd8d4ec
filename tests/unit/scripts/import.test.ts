import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkFolder } from '../../../src/check-folder.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { PROJECT, runScript } from '../../support/run-script.ts';
import { treeBytes } from '../../support/tree-bytes.ts';

const CAPTURE = join(PROJECT, 'tests/fixtures/captures/hacker-news-algolia/item.json');
const ARGS = [CAPTURE, '--thread', 'hn-h200', '--on', '2026-01-10'];

const run = (folder: string, ...args: string[]) => runScript('import.ts', args, folder);

/** Runs it where the day is another one and an i without its dot is another letter. */
function runElsewhere(folder: string) {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  // The process gets the variables when it starts.
  const ended = run(folder, ...ARGS);
  vi.unstubAllEnvs();
  return ended;
}

describe('npm run import', { timeout: 120_000 }, () => {
  it('Takes a capture in with all that the checks ask for, the same in every time zone and language, and nothing twice', async () => {
    const { folder } = contentCopy();
    const elsewhere = contentCopy();
    const [{ code, output }] = await Promise.all([
      run(folder, ...ARGS),
      runElsewhere(elsewhere.folder),
    ]);
    expect(output).toMatch(
      /^The capture: .+ “.+”, https:.+; 6 comments\.\nThe thread: 'hn-h200', which is new\.\n6 in = 6 new \+ 0 same \+ 0 changed \+ 0 quarantined\n/,
    );
    expect(code).toBe(0);
    expect(checkFolder({ ARCHIVE_CONTENT: folder }).report).toContain(
      'Word for word: 27 comments, 2 thread(s)',
    );
    const once = treeBytes(folder);
    expect([...once.keys()].filter((file) => file.includes('hn-h200'))).toEqual([
      'captures/hn-h200/item.json.txt',
      'captures/hn-h200/item.json.txt.report.yaml',
      'captures/hn-h200/item.json.txt.yaml',
      'threads/hn-h200.md',
    ]);

    const [again, mistyped] = await Promise.all([
      run(folder, ...ARGS),
      run(folder, CAPTURE, '--thread', 'hn-h20'),
    ]);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('Nothing to do.')]);
    expect(mistyped).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--thread hn-h200'),
    });
    expect(treeBytes(folder)).toEqual(once);

    expect(treeBytes(elsewhere.folder)).toEqual(once);
  });

  it('Writes nothing on a dry run', async () => {
    const { folder } = contentCopy();
    const before = treeBytes(folder);
    const { code, output } = await run(folder, ...ARGS, '--dry-run');
    expect([code, output]).toEqual([0, expect.stringContaining('Nothing was written:')]);
    expect(output).toContain("The thread: 'hn-h200', which is new.");
    expect(treeBytes(folder)).toEqual(before);
  });

  it('Prints its options when it is asked', async () => {
    const { code, output } = await run(contentCopy().folder, '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('npm run import -- <capture>')]);
  });

  it.each([
    [
      'a thread and a day that are none',
      [CAPTURE, '--thread', '../x', '--on', '2026-02-30'],
      'lower-case words',
    ],
    ['a thread that is missing', [CAPTURE], '--thread is missing'],
    ['a file that is not there', ['nowhere.json', '--thread', 'x'], 'Check the path.'],
    ['an option nobody knows', [...ARGS, '--sauce'], "Unknown option '--sauce'"],
  ])('Says what is wrong, and writes nothing, over %s', async (_, args, why) => {
    const { folder } = contentCopy();
    const before = treeBytes(folder);
    const { code, errors } = await run(folder, ...args);
    expect([code, errors]).toEqual([1, expect.stringContaining(why)]);
    expect(errors).toContain('Nothing was written.');
    expect(treeBytes(folder)).toEqual(before);
  });
});
