import { describe, expect, it } from 'vitest';
import { parsedMail } from '../../../../src/import/adapters/parsed-mail.ts';

const parse = (mail: string) => parsedMail(new Uint8Array(Buffer.from(mail, 'latin1')));

const PARTS = `From: =?utf-8?q?Th=C3=A9o?= <theo@mail.example>
Subject: Re: H200
Message-ID: <7@mail.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Words.
--b
Content-Type: text/html

<p>Words.</p>
--b
Content-Type: image/png; name=a.png
Content-Disposition: attachment
Content-Transfer-Encoding: base64

AAECAw==
--b
Content-Type: message/rfc822

Subject: Another

Not hers.
--b--
`;

describe('a parsed mail', () => {
  it('has its header fields, its sender and its words, decoded', async () => {
    const mail = await parse(PARTS);
    expect(mail).toMatchObject({
      from: { name: 'Théo', address: 'theo@mail.example' },
      subject: 'Re: H200',
      text: expect.stringMatching(/^Words\./),
    });
    expect('html' in mail && mail.html).toContain('<p>Words.</p>');
    expect('headers' in mail && mail.headers.slice(1, 3)).toEqual([
      { key: 'subject', value: 'Re: H200' },
      { key: 'message-id', value: '<7@mail.example>' },
    ]);
  });

  it('has the types and sizes of what is attached, other mails too, and none of their words', async () => {
    const mail = await parse(PARTS);
    expect('attachments' in mail && mail.attachments).toEqual([
      { type: 'image/png', bytes: 4 },
      { type: 'message/rfc822', bytes: 28 },
    ]);
    expect(JSON.stringify(mail)).not.toContain('Not hers');
  });

  it('is of the first of a group, and of nobody where no address is named', async () => {
    const from = async (field: string) => {
      const mail = await parse(`${field}\nSubject: x\n\nWords.`);
      return 'from' in mail ? mail.from : mail;
    };
    expect(await from('From: Us: Ann <ann@x.example>, ben@x.example;')).toEqual({
      name: 'Ann',
      address: 'ann@x.example',
    });
    expect(await from('From: Us:;')).toBeUndefined();
    expect(await from('To: ann@x.example')).toBeUndefined();
  });

  it('says why it could not be parsed', async () => {
    const deep = `${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(300)}`;
    expect(await parse(deep)).toEqual({ error: expect.stringMatching(/depth/i) });
  });
});
