import { describe, expect, it } from 'vitest';
import { parseMails } from '../../../../src/import/adapters/parse-mails.ts';

const bytes = (mail: string) => new Uint8Array(Buffer.from(mail, 'latin1'));
const typed = (type: string, words = 'One \ntwo.\n') =>
  bytes(`From: a@x.example\nContent-Type: ${type}\n\n${words}`);

describe('mails parsed in a worker', () => {
  it('come back in order, however many there are', () => {
    const mails = Array.from({ length: 1001 }, (_, n) => bytes(`Subject: ${n}\n\nWords.`));
    const subjects = parseMails(mails).map((mail) => 'subject' in mail && mail.subject);
    expect(subjects).toEqual(mails.map((_, n) => `${n}`));
    expect(parseMails([])).toEqual([]);
  });

  it.each([
    'text/plain; format=flowed',
    'text/plain; charset=utf-8;\n\tFormat="Flowed"; delsp=yes',
    'text/plain; format = flowed',
  ])('are said to be flowed, and keep their lines as they are: %j', (type) => {
    const [mail] = parseMails([typed(type)]);
    expect(mail).toMatchObject({ flowed: true, text: 'One \ntwo.\n' });
  });

  it.each(['text/plain', 'text/plain; format=fixed', 'text/plain; reformat-flowed=no'])(
    'are not flowed where they do not say so: %j',
    (type) => {
      const [mail] = parseMails([typed(type, 'Format=flowed \nis a word.\n')]);
      expect(mail).toMatchObject({ flowed: false, text: 'Format=flowed \nis a word.\n' });
    },
  );

  it('have the words and letters that they were written with, flowed or not', () => {
    const html = typed('text/html; format=flowed', '<p>R\xe9ply, content-type: format=flowed</p>');
    const [shown = { error: '' }] = parseMails([html]);
    expect('html' in shown && shown.html).toContain('ply, content-type: format=flowed</p>');
    const text = typed('text/plain; charset=latin1; format=flowed', 'R\xe9ply.');
    expect(parseMails([text])[0]).toMatchObject({ text: 'Réply.\n' });
    const [about] = parseMails([
      typed('text/plain; format=flowed', 'Content-Type: text/plain; format=flowed\n'),
    ]);
    expect(about).toMatchObject({ text: 'Content-Type: text/plain; format=flowed\n' });
  });

  it('are said not to be read where the parser fails, and the others are', () => {
    const deep = 'Content-Type: multipart/mixed; boundary=b; format=flowed\n\n--b\n'.repeat(300);
    const [bad, good] = parseMails([bytes(deep), bytes('Subject: x\n\nWords.')]);
    expect(bad).toEqual({ error: expect.any(String), flowed: true });
    expect(good).toMatchObject({ subject: 'x', flowed: false });
  });
});
