import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { readContent } from '../../../src/archive/read-content.ts';
import { addComment, type ContentCopy, contentCopy } from '../../support/content-copy.ts';
import { runScript } from '../../support/run-script.ts';

const FILES = [
  'captures/chinatalk-h200/paste-22.txt',
  'captures/chinatalk-h200/paste-22.txt.yaml',
  'comments/22.md',
];

/** A copy with a comment 22 by somebody, in a capture of its own. */
function withComment(words: string): ContentCopy {
  const copy = contentCopy();
  addComment(copy, 22, words, { A: [words] });
  copy.set('comments/22.md', 'author', { name: 'Q. Example', role: 'reader', basis: 'recorded' });
  return copy;
}

/** Adds words at the end of a file. */
function remark(copy: ContentCopy, file: string, words: string): void {
  copy.write(file, `${copy.read(file)}${words}\n`);
}

const remove = (copy: ContentCopy, ...args: string[]) => runScript('remove.ts', args, copy.folder);

describe('npm run remove', { timeout: 30_000 }, () => {
  it('Changes the comment, its capture and the sidecar, and leaves content in order', async () => {
    const copy = withComment('These are eight words, and all will go.');
    const { code, output } = await remove(copy, '22', '--reason', 'author', '--date', '2026-01-31');
    expect(code).toBe(0);
    expect(output).toBe(
      [
        ...FILES.map((file) => `changed content/${file}`),
        'Then: npm run ledger -- --write && npm run check. The version history still holds the words.\n',
      ].join('\n'),
    );
    expect(checkContent(readContent(copy.folder))).toEqual([]);
  });

  it('Lists the files that repeat four of its words, or name its author', async () => {
    const copy = withComment('These are eight words, and all will go.');
    remark(copy, 'themes/money.md', 'words, and\nall will go');
    remark(copy, 'themes/risk.md', 'Thanks to Q. Example.');
    remark(copy, 'themes/thompson.md', 'These are\nthe eight words, and');
    const { output } = await remove(copy, '22', '--reason', 'law');
    const listed = output.split('\n').filter((line) => line.startsWith('decide on'));
    expect(listed).toEqual([
      'decide on content/themes/money.md: it holds “words, and all will…”',
      'decide on content/themes/risk.md: it holds “Q. Example…”',
    ]);
  });

  it('Lists the files that repeat a comment of fewer words', async () => {
    const copy = withComment('Zyx wholly.');
    remark(copy, 'themes/risk.md', 'A reader says: Zyx wholly.');
    const { output } = await remove(copy, '22', '--reason', 'safety');
    expect(output).toContain('decide on content/themes/risk.md: it holds “Zyx wholly.…”');
  });

  it.each([
    ['a comment that is not there', ['99', '--reason', 'author'], 'no such comment'],
    ['no reason', ['22'], 'say why'],
    ['a reason nobody knows', ['22', '--reason', 'spite'], 'say why'],
    ['no number', ['--reason', 'author'], 'no such comment'],
  ])('Changes nothing over %s', async (_, args, why) => {
    const copy = withComment('Words.');
    const before = FILES.map((file) => copy.read(file));
    const { code, errors } = await remove(copy, ...args);
    expect(code).toBe(1);
    expect(errors).toContain(`Nothing was removed: ${why}`);
    expect(FILES.map((file) => copy.read(file))).toEqual(before);
  });

  it('Changes nothing over a comment that was removed already', async () => {
    const copy = withComment('Words.');
    await remove(copy, '22', '--reason', 'author', '--date', '2026-01-31');
    const before = FILES.map((file) => copy.read(file));
    const { code, errors } = await remove(copy, '22', '--reason', 'law');
    expect([code, errors]).toEqual([1, expect.stringContaining('comment 22 is removed')]);
    expect(FILES.map((file) => copy.read(file))).toEqual(before);
  });
});
