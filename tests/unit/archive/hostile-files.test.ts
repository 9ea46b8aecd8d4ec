import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCapture, addComment, contentCopy } from '../../support/content-copy.ts';

/** What is said of a file when a copy of the content is spoilt. */
function saidOf(file: string, spoil: (copy: ReturnType<typeof contentCopy>) => void): string[] {
  const copy = contentCopy();
  spoil(copy);
  return copy.problems().flatMap((problem) => (problem.file === file ? [problem.what] : []));
}

const bytes = (text: string, ...more: number[]) =>
  Buffer.concat([Buffer.from(text), Buffer.from(more)]);

describe('a hostile file', () => {
  it.each([
    ['a theme', 'themes/money.md'],
    ['a comment', 'comments/5.md'],
    ['a capture', 'captures/chinatalk-h200/paste.txt'],
    ['a sidecar', 'captures/chinatalk-h200/paste.txt.yaml'],
  ])('Is refused with a NUL character in it, and with invalid UTF-8: %s', (_, file) => {
    expect(saidOf(file, (copy) => copy.write(file, bytes(copy.read(file), 0)))).toContain(
      'the file holds a NUL character',
    );
    expect(saidOf(file, (copy) => copy.write(file, bytes(copy.read(file), 0xc3, 0x28)))).toContain(
      'the file is not UTF-8',
    );
  });

  it.each([
    ['themes/Money.md', 'themes/money.md'],
    ['claims/Chinese-Money.md', 'claims/chinese-money.md'],
    ['glossary/AI.md', 'glossary/ai.md'],
    ['threads/ChinaTalk-H200.md', 'threads/chinatalk-h200.md'],
    ['themes/evil%2f..%2f..%2fx.md', 'themes/money.md'],
    ['themes/evil\\..\\x.md', 'themes/money.md'],
    ['themes/money\u202e.md', 'themes/money.md'],
  ])('Is refused when its name differs by case or cannot be an address: %s', (file, like) => {
    const [said = ''] = saidOf(file, (copy) => copy.write(file, copy.read(like)));
    expect(said).toContain('cannot be made an address');
  });

  it.each(['Paste-9.txt', 'a b.txt', 'a%2f..%2fb.txt', 'a\\..\\b.txt'])(
    'Is refused when it is a capture called %s',
    (name) => {
      const said = saidOf(`captures/chinatalk-h200/${name}`, (copy) => {
        addCapture(copy, name, { A: ['A line.'] });
      });
      expect(said.join()).toContain('cannot be made an address');
    },
  );

  it('Is refused when it names a capture outside its folder', () => {
    for (const capture of ['../../../etc/passwd', '/etc/passwd', 'chinatalk-h200/../../secret']) {
      const said = saidOf('comments/5.md', (copy) => {
        copy.set('comments/5.md', 'captured', [{ capture, pass: 'A', lines: '1' }]);
      });
      expect(said.join(), capture).toContain("captured.0.capture: must be '<thread>/<file>'");
    }
  });

  it('Is refused, and not published, when it is a link to a file elsewhere', () => {
    const [file, target] = ['captures/chinatalk-h200/paste-9.txt', '/etc/hostname'];
    const said = saidOf(file, (copy) => {
      addCapture(copy, 'paste-9.txt', { A: ['A line.'] });
      copy.remove(file);
      symlinkSync(target, join(copy.folder, file));
    });
    expect(said).toContain('this is no file');
  });

  it('Is refused when it is a folder', () => {
    const said = saidOf('themes/folder.md', (copy) => copy.write('themes/folder.md/x', ''));
    expect(said).toContain('this is no file');
  });

  it('Leaves every file as it was, whatever it is refused for', () => {
    const copy = contentCopy();
    const file = addComment(copy, 22, 'Words.', { A: ['Words.'] });
    copy.write(file, bytes(copy.read(file), 0));
    const before = readFileSync(join(copy.folder, file));
    expect(copy.problems().length).toBeGreaterThan(0);
    expect(readFileSync(join(copy.folder, file)).equals(before)).toBe(true);
  });
});
