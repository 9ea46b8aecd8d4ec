import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { wordsAsLines } from '../../../../src/import/adapters/words.ts';
import { isMaildir, packMaildir } from '../../../../src/import/pack-maildir.ts';
import { leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';
import { tarText } from '../../../support/tar-text.ts';

const thread = () => read(captureBytes('maildir/list.tar'));

const SOUND = [
  'md/cur/1.a:2,S',
  'From: A <a@x>\nMessage-ID: <1@x>\nDate: 9 Dec 2025 14:02:00 GMT\n\nFirst.\n',
] as const;

/** What is left out of a Maildir with one sound message and one more file. */
function leftOutOf(path: string, content: string): string[] {
  const captured = read(new Uint8Array(Buffer.from(tarText([SOUND, [path, content]]), 'latin1')));
  expect(captured.comments.map(({ id }) => id)).toContain('1@x');
  return leftOut(captured);
}

describe('a Maildir', () => {
  it('gives its mails in order of their names, whatever their flags', () => {
    expect(thread().comments.map(({ id, place }) => [id, place])).toEqual([
      ['0001@mail.example', 'cur/1765285320.M201P44.lists:2,RS'],
      ['0002@mail.example', 'cur/1765289444.M17P45.lists:2,S'],
      ['0003@mail.example', 'new/1765330000.M3P46.lists'],
    ]);
    const [late, early] = [
      ['cur/2:2,S', mail(2)],
      ['new/1', mail(1)],
    ] as const;
    const order = (files: (readonly [string, string])[]) =>
      read(new Uint8Array(Buffer.from(tarText(files), 'latin1'))).comments.map(({ id }) => id);
    expect(order([late, early])).toEqual(['1@x', '2@x']);
    expect(order([early, late])).toEqual(['1@x', '2@x']);
  });

  it('gives their words', () => {
    expect(thread().comments.map(({ words }) => words && wordsAsLines(words))).toEqual([
      ['I read selling as renting time: we get two years, they get a chip.'],
      ['I read selling as renting time:', 'Cher, tout de même.'],
      ['Both sides hedge.'],
    ]);
  });

  it.each([
    ['md/tmp/2.a', mail(2), 'not-a-comment md/tmp/2.a'],
    ['md/dovecot-uidlist', '3 V1 N2', 'not-a-comment md/dovecot-uidlist'],
    ['md/cur/sub/2.a', mail(2), 'not-a-comment md/cur/sub/2.a'],
    ['md/cur/2.a:2,D', mail(2), 'not-a-comment md/cur/2.a:2,D'],
    ['md/cur/2.a:2,DS', mail(2), 'not-a-comment md/cur/2.a:2,DS'],
    ['md/cur/2.a;2,D', mail(2), 'not-a-comment md/cur/2.a;2,D'],
    ['md/cur/2.a', '', 'malformed md/cur/2.a'],
    ['md/cur/2.a', '\n\nno header\n', 'malformed md/cur/2.a'],
    ['md/cur/2.a', 'From: a@x\n\n', 'no-words md/cur/2.a'],
    ['md/cur/2.a', mail(2).replace('9 Dec', '39 Dec'), 'bad-date md/cur/2.a'],
    ['md/cur/2.a', mail(2).replace('Reply', 'R\xe9ply'), 'bad-encoding md/cur/2.a'],
    ['md/cur/2.a', mail(2).replace('Reply', 'R\0ply'), 'bad-encoding md/cur/2.a'],
    ['md/cur/2.a', mail(2).replace('Reply', 'Reply '.repeat(180_000)), 'too-large md/cur/2.a'],
    ['md/cur/2.a', mail(1), 'duplicate-id md/cur/2.a'],
    ['md/cur/2.a', `In-Reply-To: <2@x>\n${mail(2)}`, 'bad-parent md/cur/2.a'],
  ])('leaves out one file, %s, %#', (path, content, left) => {
    expect(leftOutOf(path, content)).toEqual([left]);
  });

  it('tells files apart that the archive has twice, and more often', () => {
    expect(leftOutOf('md/cur/1.a:2,S', mail(1))).toEqual(['duplicate-id md/cur/1.a:2,S (2)']);
    const thrice = tarText([SOUND, SOUND, SOUND]);
    expect(leftOut(read(new Uint8Array(Buffer.from(thrice, 'latin1'))))).toEqual([
      'duplicate-id md/cur/1.a:2,S (2)',
      'duplicate-id md/cur/1.a:2,S (3)',
    ]);
  });

  it('keeps what stands before the place where the archive is cut or damaged', () => {
    const tar = tarText([SOUND, ['md/cur/2.a', mail(2)], ['md/cur/3.a', mail(3)]]);
    const cut = read(new Uint8Array(Buffer.from(tar.slice(0, 1024 + 512 + 20), 'latin1')));
    expect(cut.comments.map(({ id }) => id)).toEqual(['1@x']);
    expect(leftOut(cut)).toEqual(['malformed md/cur/2.a']);
    const flipped = Buffer.from(tar, 'latin1');
    flipped[1024] = 0x21;
    const damaged = read(new Uint8Array(flipped));
    expect(damaged.comments.map(({ id }) => id)).toEqual(['1@x', '3@x']);
    expect(leftOut(damaged)).toEqual(['malformed the archive']);
  });

  it('is not any archive', () => {
    const other = Buffer.from(tarText([['README', 'cur/new/']]), 'latin1');
    expect(readCapture(new Uint8Array(other))).toBeUndefined();
  });
});

describe('a folder that is a Maildir', () => {
  it('becomes one file that holds its messages byte for byte, always the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maildir-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const long = `${'x'.repeat(120)},S=12:2,S`;
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'cur', long), mail(2));
    writeFileSync(
      join(folder, 'cur', '1.a:2,S'),
      Buffer.from(mail(1).replace('Reply', 'R\xe9ply'), 'latin1'),
    );
    writeFileSync(join(folder, 'tmp', '3.a'), mail(3));
    writeFileSync(join(folder, 'new', '0.a'), mail(4));
    mkdirSync(join(folder, 'new', 'sub'));
    expect(isMaildir(folder)).toBe(true);
    expect(isMaildir(join(folder, 'cur'))).toBe(false);
    const packed = packMaildir(folder);
    expect(packMaildir(folder)).toEqual(packed);
    expect(Buffer.from(packed).toString('latin1')).toContain('R\xe9ply 1.');
    expect(read(packed).comments.map(({ place }) => place)).toEqual(['new/0.a', `cur/${long}`]);
    expect(leftOut(read(packed))).toEqual(['bad-encoding cur/1.a:2,S']);
    rmSync(join(folder, 'new'), { recursive: true });
    expect(isMaildir(folder)).toBe(false);
  });
});

function mail(n: number): string {
  return `From: A <a@x>\nMessage-ID: <${n}@x>\nDate: 9 Dec 2025 14:02:00 GMT\n\nReply ${n}.\n`;
}
