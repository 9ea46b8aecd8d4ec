import { describe, expect, it } from 'vitest';
import { mailItem } from '../../../../src/import/adapters/mail-item.ts';
import type { Mail } from '../../../../src/import/adapters/parse-mails.ts';

type Parsed = Exclude<Mail, { error: string }>;

/** A mail of Ann’s with some words, with other header fields or parts. */
function item(headers: Record<string, string> = {}, more: Partial<Parsed> = {}, replaced = false) {
  const fields = { 'message-id': '<1@x>', ...headers };
  const mail: Mail = {
    headers: Object.entries(fields).map(([key, value]) => ({ key, value })),
    from: { name: 'Ann', address: 'ann@x.example' },
    subject: 'H200',
    text: 'Words.\n',
    html: undefined,
    attachments: [],
    flowed: false,
    ...more,
  };
  return mailItem(mail, 'message 1', replaced);
}
function comment(...args: Parameters<typeof item>) {
  const { item: read } = item(...args);
  if (!('words' in read)) throw new Error(read.what);
  return read;
}
function fault(...args: Parameters<typeof item>) {
  const { item: read } = item(...args);
  return 'code' in read ? `${read.code}: ${read.what}` : 'none';
}

describe('a mail as a comment', () => {
  it('has its id, author, date, words and address', () => {
    const read = comment({
      date: '9 Dec 2025 14:02:00 +0000',
      'archived-at': '<https://lists.example/1>',
    });
    expect(read).toEqual({
      id: '1@x',
      parent: { kind: 'opening' },
      author: { name: 'Ann', id: null, host: false },
      date: { kind: 'exact', date: '2025-12-09T14:02:00Z' },
      words: expect.objectContaining({ value: expect.stringContaining('Words.') }),
      withheld: null,
      truncated: false,
      url: 'https://lists.example/1',
      place: 'message 1',
    });
    expect(comment({ 'message-id': '  ' })).toMatchObject({ id: null, url: null });
    expect(comment({}, { text: ' \n', html: '<p>Words.</p>' }).words?.format).toBe('html');
  });

  it('answers the mail that it names, the last of several', () => {
    const parent = (headers: Record<string, string>) => comment(headers).parent;
    expect(parent({ 'in-reply-to': 'of <2@x> and <3@x>', references: '<4@x>' })).toEqual({
      kind: 'reply',
      id: '2@x',
    });
    expect(parent({ references: '<4@x>\n <5@x>' })).toEqual({ kind: 'reply', id: '5@x' });
    expect(item({ references: '<4@x> <5@x>', 'in-reply-to': '<5@x> <6@x>' }).answers).toEqual([
      '4@x',
      '5@x',
    ]);
    expect(item({ 'in-reply-to': '<6@x> <7@x>' }).answers).toEqual(['6@x']);
  });

  it.each([
    ['Re: H200', 'unknown'],
    [' re : H200', 'unknown'],
    ['RE[12]: H200', 'unknown'],
    ['Aw [2] : H200', 'unknown'],
    ['回复：H200', 'unknown'],
    ['Rethink: H200', 'opening'],
    ['On re: H200', 'opening'],
    ['Re[x]: H200', 'opening'],
    ['H200', 'opening'],
    [undefined, 'opening'],
  ])('without such an id, by its subject %j, is %s', (subject, kind) => {
    expect(comment({}, { subject }).parent).toEqual({ kind });
  });

  it.each([
    ['ann at x.example (Ann Doe)', 'Ann Doe'],
    ['ann at x.example', 'ann'],
    ['ann at x.example ( )', 'ann'],
    ['Ann <ann@x.example>', 'Ann'],
  ])('is by whom it says: %j', (said, name) => {
    expect(comment({ from: said }).author.name).toBe(name);
  });

  it('is by a name without its address, and by nobody where it names none', () => {
    const name = (from: Parsed['from']) => comment({}, { from }).author.name;
    expect(name({ name: ' Ann ', address: 'a@x' })).toBe('Ann');
    expect(name({ name: 'ann@x.example', address: 'a@x' })).toBe('ann');
    expect(name({ name: '', address: 'ann.doe@x.example' })).toBe('ann.doe');
    expect([name({ name: '', address: '' }), name(undefined)]).toEqual([null, null]);
  });

  it('tells its list and subject, and what is attached', () => {
    const attachments = [{ type: 'image/png', bytes: 4 }];
    const read = item({ 'list-id': ' "Chip  list" <chips.x.example>' }, { attachments });
    expect([read.list, read.subject, read.place, read.id]).toEqual([
      'Chip  list',
      'H200',
      'message 1',
      '1@x',
    ]);
    expect(read.attachments).toEqual([
      {
        place: 'message 1, attachment 1',
        code: 'not-a-comment',
        what: 'An attachment of type image/png and 4 bytes stays in the capture.',
        count: 1,
      },
    ]);
    expect([item({ 'list-id': '<x>' }).list, item({}, { subject: '  ' }).subject]).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ['malformed: It has no header.', { headers: [] }],
    [
      'not-a-comment: It is a note of the mail program to itself.',
      { subject: "DON'T DELETE -- FOLDER INTERNAL DATA" },
    ],
    ['no-words: It has no words.', { text: ' \n', html: ' ' }],
    [
      'bad-encoding: It holds bytes that are no characters of the encoding it names.',
      { text: 'W\ufffdrds.' },
    ],
    [
      'bad-encoding: It holds bytes that are no characters of the encoding it names.',
      { from: { name: 'A\ufffdn', address: 'a@x' } },
    ],
    [
      'bad-encoding: It holds bytes that are no characters of the encoding it names.',
      { subject: '\ufffd' },
    ],
  ])('is none, %s', (why, more) => {
    expect(fault({}, more)).toBe(why);
  });

  it('is none where its date is none, or where it could not be parsed', () => {
    expect(fault({ date: 'soon' })).toBe('bad-date: Its date is none that can be read.');
    expect(mailItem({ error: 'too deep', flowed: false }, 'message 2', false)).toEqual({
      attachments: [],
      id: undefined,
      answers: [],
      subject: null,
      list: null,
      place: 'message 2',
      item: {
        place: 'message 2',
        code: 'malformed',
        what: 'It is no mail: too deep.',
        count: 1,
      },
    });
  });

  it('may hold the mark of a lost character that stands in its very bytes', () => {
    expect(fault({}, { text: 'W\ufffdrds.' }, true)).toBe('none');
  });
});
