import { describe, expect, it } from 'vitest';
import { mailLeaves } from '../../../../src/import/redaction/mail-leaves.ts';
import { mboxSpan } from '../../../../src/import/redaction/mbox-span.ts';
import { REDACTED } from '../../../../src/schema/bar.ts';

const BAR = Buffer.from(REDACTED, 'utf8').toString('latin1');

/** What of a mail is barred: each text that would go, with its name and what takes its place. */
function leavesOf(mail: string, before = '', after = '') {
  const text = before + mail + after;
  return mailLeaves(text, before.length, before.length + mail.length).map(
    ({ from, to, name, bar }) => [name, text.slice(from, to), bar === BAR ? 'bar' : bar],
  );
}

describe('what is barred of a mail', () => {
  it('is each field of the header, and the body', () => {
    const mail = 'From: Ann <ann@x>\nX-Two :\t twice\nSubject:\nDate: today\n\nWords.\nMore.\n\n';
    const leaves = [
      ['from', 'Ann <ann@x>', 'bar'],
      ['x-two', 'twice', 'bar'],
      ['subject', '', 'bar'],
      ['date', 'today', 'bar'],
      ['body', 'Words.\nMore.', 'bar'],
    ];
    expect(leavesOf(mail)).toEqual(leaves);
    expect(leavesOf(mail, 'From - another\n\nSome: mail\n', 'From x\n')).toEqual(leaves);
    expect(leavesOf(mail.replaceAll('\n', '\r\n')).map(([name, value]) => [name, value])).toEqual(
      leaves.map(([name, value]) => [name, value?.replaceAll('\n', '\r\n')]),
    );
  });

  it('is a field with all its lines', () => {
    expect(leavesOf('References: <1@x>\n <2@x>\n\t<3@x>\nTo: b\n\n.')).toEqual([
      ['references', '<1@x>\n <2@x>\n\t<3@x>', 'bar'],
      ['to', 'b', 'bar'],
      ['body', '.', 'bar'],
    ]);
  });

  it('leaves with the body what says how it is written, which is plain text then', () => {
    expect(
      leavesOf(
        'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Language: fr\nX-Content-Type: x\n\nWA==',
      ),
    ).toEqual([
      ['body', '1.0', '1.0'],
      ['body', 'text/html', 'text/plain; charset=utf-8'],
      ['body', 'base64', '8bit'],
      ['body', 'fr', 'fr'],
      ['x-content-type', 'x', 'bar'],
      ['body', 'WA==', 'bar'],
    ]);
  });

  it('is the header alone where there is no body, and what is no field stays', () => {
    expect(leavesOf('From: Ann\nnot a field\nTo: Ben')).toEqual([
      ['from', 'Ann', 'bar'],
      ['to', 'Ben', 'bar'],
    ]);
    expect(leavesOf('To: Ben\n\n')).toEqual([
      ['to', 'Ben', 'bar'],
      ['body', '', 'bar'],
    ]);
  });
});

describe('a message of an mbox', () => {
  const mail = (n: number) => `Message-ID: <${n}@x>\n\nWords ${n}.\n`;
  const mbox = Array.from(
    { length: 12 },
    (_, n) => `From a@x Tue Dec  9 14:02:00 2025\n${mail(n + 1)}\n`,
  );
  const at = (place: string, text = mbox.join('')) => {
    const { from, to } = mboxSpan(text, place);
    return text.slice(from, to).trimEnd();
  };

  it('stands where its number says', () => {
    expect(at('message 1')).toBe(mail(1).trimEnd());
    expect(at('message 12')).toBe(mail(12).trimEnd());
  });

  it.each(['message 0', 'message 13', 'message', 'message 1/part', 'the message 1'])(
    'stands nowhere where there is none: %s',
    (place) => {
      expect(at(place)).toBe('');
    },
  );

  it('stands nowhere in what is no mbox', () => {
    expect(at('message 1', 'Words.')).toBe('');
  });
});
