import { describe, expect, it } from 'vitest';
import { chooseSource } from '../../../../src/import/adapters/choose-source.ts';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { wordsAsLines, wordsAsMarkdown } from '../../../../src/import/adapters/words.ts';
import type { CapturedThread } from '../../../../src/schema/captured-thread.ts';
import { leftOut, read, replaced } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const FILE = 'mbox/list.mbox';
const thread = () => read(captureBytes(FILE));
const ATTACHMENT = 'not-a-comment message 2, attachment 1';

function newlyLeftOut(was: string | RegExp, is: string): string[] {
  return leftOut(read(replaced(FILE, was, is))).filter((item) => item !== ATTACHMENT);
}

function linesOf({ comments }: CapturedThread, id: string): string[] {
  const words = comments.find((comment) => comment.id === id)?.words;
  return words ? wordsAsLines(words) : [];
}

/** One mail with the given header fields and body. */
function mail(header: string, body: string): CapturedThread {
  return read(
    `From a@x Tue Dec  9 14:02:00 2025\nFrom: a@x\nMessage-ID: <1@x>\n${header}\n${body}`,
  );
}

describe('mail in one file', () => {
  it('gives the mails in order, each with the one it answers, captured or not', () => {
    expect(thread().comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['0001@mail.example', { kind: 'opening' }],
      ['0002@mail.example', { kind: 'reply', id: '0001@mail.example' }],
      ['0003@mail.example', { kind: 'reply', id: 'missing@mail.example' }],
      ['0004@mail.example', { kind: 'opening' }],
    ]);
    expect(thread().comments.map(({ place }) => place)).toEqual([
      'message 1',
      'message 2',
      'message 3',
      'message 4',
    ]);
  });

  it('gives authors by name, never by address', () => {
    expect(thread().comments.map(({ author }) => author.name)).toEqual([
      'Maya Okonkwo-Jürgens',
      'Pavel Dvorak',
      'lee',
      'Quiet Reader',
    ]);
    expect(JSON.stringify(thread().comments.map(({ author }) => author))).not.toContain('@');
  });

  it('gives dates in the zone in which they were written', () => {
    expect(thread().comments.map(({ date }) => date)).toEqual([
      { kind: 'exact', date: '2025-12-09T14:02:00+01:00' },
      { kind: 'exact', date: '2025-12-09T09:10:44-05:00' },
      { kind: 'exact', date: '2025-12-10T09:00:00+09:00' },
      { kind: 'exact', date: '2025-12-10T02:00:00Z' },
    ]);
  });

  it('decodes words in any encoding, and takes text before HTML', () => {
    expect(linesOf(thread(), '0001@mail.example')).toEqual([
      'I read “selling” as *renting* time:',
      'we get two years, they get a chip.',
      'From where I sit that is a poor trade.',
      '-- ',
      'Maya',
    ]);
    expect(linesOf(thread(), '0002@mail.example').at(-1)).toBe(
      'Two years of what? Время - deneg net.',
    );
    expect(linesOf(thread(), '0003@mail.example')).toEqual(['Café talk: both sides hedge.']);
  });

  it('knows quoted lines as quoted', () => {
    const words = thread().comments[1]?.words;
    expect(words && wordsAsMarkdown(words)).toContain(
      '> I read selling as renting time:\n> we get two years, they get a chip.\n>\n> > and before that\n',
    );
  });

  it('says which attachments stay in the capture', () => {
    expect(leftOut(thread())).toEqual([ATTACHMENT]);
    expect(thread().quarantined[0]?.what).toBe(
      'An attachment of type image/png and 8 bytes stays in the capture.',
    );
  });

  it('is several sources where mails do not answer one another', () => {
    expect(thread().sources?.map(({ key, title, comments }) => [key, title, comments])).toEqual([
      ['0001@mail.example', 'Selling H200s', 3],
      ['0004@mail.example', 'Minutes of the meeting', 1],
    ]);
    expect(chooseSource(thread(), '0001@mail.example')?.source).toEqual({
      title: 'Selling H200s',
      publication: 'Chip policy',
      url: null,
      published: '2025-12-09T14:02:00+01:00',
    });
  });

  it('keeps together mails whose first is missing', () => {
    const file =
      '\nFrom a@x Tue Dec  9 14:02:00 2025\nFrom: a@x\nMessage-ID: <2@x>\nReferences: <1@x>\n\nb\n\nFrom a@x Tue Dec  9 14:03:00 2025\nFrom: a@x\nMessage-ID: <4@x>\nReferences: <1@x> <3@x>\n\nc\n';
    const { comments, sources } = read(file);
    expect(sources).toBeUndefined();
    expect(comments.map(({ parent }) => parent)).toEqual([
      { kind: 'reply', id: '1@x' },
      { kind: 'reply', id: '3@x' },
    ]);
  });

  it('does not take “From ” in a mail for a new one', () => {
    expect(linesOf(thread(), '0004@mail.example')).toEqual([
      'Another matter: the minutes are out.',
      'From the chair, with thanks.',
    ]);
    const inBody = mail('', 'a\n\nFrom noon on, at 12:00 in 2025:\nso it began\n\nFrom b\nX: y');
    expect(inBody.comments).toHaveLength(1);
  });

  it('undoes the quoting of “From ”, once', () => {
    expect(linesOf(mail('', '>From a\n>>From b\n> From c\n'), '1@x')).toEqual([
      'From a',
      'From b',
      'From c',
    ]);
    const { words } = mail('', '>From a\n\n>>From b\n').comments[0] ?? {};
    expect(words?.value).toBe('From a\n\n> From b\n');
  });

  it('is read with the line ends of Windows, a byte order mark and empty lines before it', () => {
    const unix = Buffer.from(captureBytes(FILE)).toString('latin1');
    const windows = new Uint8Array(
      Buffer.from(`\u00ef\u00bb\u00bf\r\n${unix.replaceAll('\n', '\r\n')}`, 'latin1'),
    );
    expect(read(windows)).toEqual(thread());
  });

  it('is one mail, too', () => {
    const alone =
      'Received: from x\nFrom: A <a@x>\nMessage-ID: <9@x>\nDate: 9 Dec 2025 14:02:00 GMT\n\nHello.\n';
    expect(read(alone).comments).toMatchObject([
      { id: '9@x', place: 'message 1', author: { name: 'A' } },
    ]);
    expect(
      readCapture(new TextEncoder().encode('From: A\nTo: B\n\nPasted words.')),
    ).toBeUndefined();
    expect(
      readCapture(new TextEncoder().encode('From 9:00 in 2025 on\nthey sold.')),
    ).toBeUndefined();
  });

  it('says that what a mail answers is unknown where its subject alone tells that it is an answer', () => {
    const parentOf = (header: string) => mail(header, 'a').comments[0]?.parent;
    expect(parentOf('Subject: Re: H200\n')).toEqual({ kind: 'unknown' });
    expect(parentOf('Subject: Regarding H200\n')).toEqual({ kind: 'opening' });
    expect(parentOf('In-Reply-To: Your message of Monday\nReferences: <7@x>\n <8@x>\n')).toEqual({
      kind: 'reply',
      id: '8@x',
    });
  });

  it('keeps a mail without an id, a date or a name, and where it is archived', () => {
    const [bare] = read(
      'From a@x Tue Dec  9 14:02:00 2025\nSubject: x\nArchived-At: <https://lists.example/1>\n\nHello.\n',
    ).comments;
    expect(bare).toMatchObject({
      id: null,
      author: { name: null, id: null, host: false },
      date: { kind: 'unknown' },
      url: 'https://lists.example/1',
    });
  });

  it('restores words that were put aside while parsing', () => {
    expect(
      linesOf(
        mail(
          'Content-Type: text/plain; format=flowed\n',
          'It says \nformat=flowed.\nContent-Type: text/plain; format=flowed',
        ),
        '1@x',
      ),
    ).toEqual(['It says format=flowed.', 'Content-Type: text/plain; format=flowed']);
  });

  it.each([
    ['without words', /\nAnother matter[\s\S]*$/, '\n \n', 'no-words message 4'],
    ['without a body', /\n\nAnother matter[\s\S]*$/, '', 'no-words message 4'],
    [
      'with a date that is none',
      'Wed, 10 Dec 2025 02:00:00 -0000',
      'some day',
      'bad-date message 4',
    ],
    [
      'on a day that is none',
      '10 Dec 2025 02:00:00 -0000',
      '32 Dec 2025 02:00:00',
      'bad-date message 4',
    ],
    ['with an id twice', '<0004@', '<0001@', 'duplicate-id message 4'],
    [
      'that answers itself',
      'Message-ID: <0004@mail.example>',
      'Message-ID: <0004@mail.example>\nIn-Reply-To: <0004@mail.example>',
      'bad-parent message 4',
    ],
    [
      'with bytes that are no characters',
      'minutes are',
      'minutes \xe9 are',
      'bad-encoding message 4',
    ],
    ['with a name in bytes that are none', 'Quiet Reader', 'Quiet \xe9', 'bad-encoding message 4'],
    ['with a NUL', 'minutes are', 'minutes \0 are', 'bad-encoding message 4'],
    ['with words without end', 'minutes are', 'minutes '.repeat(130_000), 'too-large message 4'],
    ['without a header', /Date: Wed, 10 Dec 2025 02[\s\S]*$/, '', 'malformed message 4'],
    [
      'with headers without end',
      'Subject: Minutes',
      `X: ${'x'.repeat(3_000_000)}\nSubject: Minutes`,
      'malformed message 4',
    ],
    [
      'of the mail program',
      'Minutes of the meeting',
      "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA",
      'not-a-comment message 4',
    ],
    [
      'that is an attachment alone',
      'Message-ID: <0004@mail.example>',
      'Message-ID: <0004@mail.example>\nContent-Type: application/pdf',
      'no-words message 4',
    ],
    [
      'in base64 that is none',
      'Message-ID: <0004@mail.example>',
      'Message-ID: <0004@mail.example>\nContent-Transfer-Encoding: base64',
      'bad-encoding message 4',
    ],
    ['cut off in its header', /Message-ID: <0004[\s\S]*$/, '', 'no-words message 4'],
  ])('leaves out one mail, %s, and keeps the others', (_, was, is, left) => {
    expect(newlyLeftOut(was, is)).toContain(left);
    expect(read(replaced(FILE, was, is)).comments.length).toBe(3);
  });

  it('leaves out mails that answer one another in a circle', () => {
    expect(
      newlyLeftOut(
        'Message-ID: <0001@mail.example>',
        'Message-ID: <0001@mail.example>\nIn-Reply-To: <0002@mail.example>',
      ),
    ).toEqual(['cycle message 1', 'cycle message 2']);
  });

  it('says of a mail that stops within a line that it is not whole', () => {
    const cut = read(captureBytes(FILE).slice(0, -10));
    expect(cut.comments.map(({ truncated }) => truncated)).toEqual([false, false, false, true]);
    expect(thread().comments.some(({ truncated }) => truncated)).toBe(false);
  });

  it('reads parts nested beyond reason as no mail', () => {
    const nested = Array.from(
      { length: 300 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('');
    expect(leftOut(mail(nested.trimEnd(), '\n\ndeep'))).toEqual(['malformed message 1']);
  });
});
