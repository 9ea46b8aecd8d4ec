import { describe, expect, it } from 'vitest';
import { readCapture } from '../../../src/import/adapters/read-capture.ts';
import { redactPrivate } from '../../../src/import/redaction/redact-private.ts';
import { type CaptureFormat, captureFormat } from '../../../src/schema/captured-thread.ts';
import { captureText } from '../../support/captures.ts';
import { captureBytes, SOUND_CAPTURES } from '../../support/sound-captures.ts';

const BAR = '█'.repeat(10);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (capture: Uint8Array) => new TextDecoder().decode(capture);

/** What is barred of a capture, after it was seen that it still says the same. */
function redacted(capture: Uint8Array, format: CaptureFormat) {
  const { bytes: barred, redactions } = redactPrivate(capture, format);
  const before = readCapture(capture);
  expect(before?.format).toBe(format);
  expect(before?.comments.length).toBeGreaterThan(0);
  expect(readCapture(barred)).toEqual(before);
  expect(redactPrivate(barred, format)).toEqual({ bytes: barred, redactions: [] });
  return { barred: text(barred), redactions };
}

describe('a Disqus export', () => {
  const sound = captureText(SOUND_CAPTURES['disqus'] ?? '');
  const exported = sound
    .replaceAll('<author>', '<author>\n<email>someone@mail.example</email>')
    .replaceAll('</author>', '</author>\n<ipAddress>192.0.2.44</ipAddress>');

  it('loses the addresses of its commenters, and the words that it does not show', () => {
    const { barred, redactions } = redacted(bytes(exported), 'disqus');
    expect(barred).not.toMatch(/mail\.example|192\.0|Taken back by its author|Cheap watches/);
    expect(barred).toContain(`<email>${BAR}</email>`);
    expect(barred).toContain(`<message><![CDATA[${BAR}]]></message>`);
    expect(barred).toContain('this study');
    expect(redactions).toEqual([
      { field: 'email', count: 6, because: 'personal' },
      { field: 'ipAddress', count: 6, because: 'personal' },
      { field: 'message', count: 2, because: 'not shown' },
    ]);
  });

  it('keeps every other byte', () => {
    const { barred } = redacted(bytes(exported), 'disqus');
    const undone = barred
      .replaceAll(`<email>${BAR}</email>`, '<email>someone@mail.example</email>')
      .replaceAll(`<ipAddress>${BAR}</ipAddress>`, '<ipAddress>192.0.2.44</ipAddress>')
      .replace(`[${BAR}]`, '[<p>Taken back by its author.</p>]')
      .replace(`[${BAR}]`, '[<p>Cheap watches!</p>]');
    expect(undone).toBe(exported);
  });

  it('keeps an address that stands in the words that it shows', () => {
    const written = exported.replace('this study', 'me at alvarez@mail.example');
    expect(redacted(bytes(written), 'disqus').barred).toContain('alvarez@mail.example');
  });

  it.each([
    ['windows-1252', 'R. Álvarez', 'latin1'],
    ['utf-16', 'R. Álvarez', 'utf16le'],
  ] as const)('loses them in %s, too', (declared, name, encoding) => {
    const other = exported
      .replace('encoding="utf-8"', `encoding="${declared}"`)
      .replace('R. Alvarez', name);
    const mark = encoding === 'utf16le' ? [0xff, 0xfe] : [];
    const capture = new Uint8Array([...mark, ...Buffer.from(other, encoding)]);
    const { redactions } = redacted(capture, 'disqus');
    expect(redactions[0]).toEqual({ field: 'email', count: 6, because: 'personal' });
  });
});

describe('a WordPress export', () => {
  const sound = captureText(SOUND_CAPTURES['wxr'] ?? '');
  const exported = sound
    .replaceAll(
      '<wp:comment_date_gmt>',
      '<wp:comment_author_email><![CDATA[sven@mail.example]]></wp:comment_author_email><wp:comment_author_IP><![CDATA[2001:db8::7]]></wp:comment_author_IP><wp:comment_date_gmt>',
    )
    .replace(
      '</wp:author_login>',
      '</wp:author_login><wp:author_email>nora@mail.example</wp:author_email>',
    )
    .replace(
      '<wp:comment_user_id>2</wp:comment_user_id>',
      `<wp:comment_user_id>2</wp:comment_user_id><wp:commentmeta><wp:meta_key><![CDATA[akismet_as_submitted]]></wp:meta_key><wp:meta_value><![CDATA[a:2:{s:7:"user_ip";s:11:"192.0.2.200";s:4:"site";s:1:"x";}]]></wp:meta_value></wp:commentmeta>`,
    )
    .replace(
      '</channel>',
      `<item><title>Draft</title><wp:post_id>600</wp:post_id><wp:status>draft</wp:status><content:encoded><![CDATA[Not yet.]]></content:encoded></item>
       <item><title>Letter</title><wp:post_id>601</wp:post_id><wp:status>publish</wp:status><wp:post_type>feedback</wp:post_type><content:encoded><![CDATA[IP: 192.0.2.9]]></content:encoded></item></channel>`,
    );

  it('loses the addresses of writers and commenters, and what the site does not show', () => {
    const { barred, redactions } = redacted(bytes(exported), 'wxr');
    expect(barred).not.toMatch(/mail\.example|192\.0|db8|Buy now|Pills|Rude words|Not yet|Draft!/);
    expect(barred).toContain('<wp:meta_value><![CDATA[2]]></wp:meta_value>');
    expect(barred).toContain('The rules changed again.');
    expect(redactions).toEqual([
      { field: 'wp:author_email', count: 1, because: 'personal' },
      { field: 'wp:comment_author_email', count: 5, because: 'personal' },
      { field: 'wp:comment_author_IP', count: 5, because: 'personal' },
      { field: 'wp:meta_value', count: 1, because: 'personal' },
      { field: 'wp:comment_author', count: 1, because: 'not shown' },
      { field: 'wp:comment_content', count: 2, because: 'not shown' },
      { field: 'content:encoded', count: 2, because: 'not shown' },
    ]);
  });

  it('keeps the author of a comment in the trash, whose place the thread keeps', () => {
    const named = exported.replace(
      '<wp:comment_author><![CDATA[]]>',
      '<wp:comment_author><![CDATA[Ida]]>',
    );
    expect(redacted(bytes(named), 'wxr').barred).toContain('[Ida]');
  });
});

describe('mail', () => {
  const headers = `Delivered-To: archive@lists.example
X-Originating-IP: [192.0.2.77]
Cc: "Okafor, Ada" <ada@mail.example>, bob@mail.example
X-Mailer: Mutt 1.5.20 on 198.51.100.3
`;
  const sound = captureText(SOUND_CAPTURES['mbox'] ?? '');

  it('loses the addresses in its headers, and keeps ids, names and words', () => {
    const { barred, redactions } = redacted(
      Buffer.from(
        Buffer.from(captureBytes(SOUND_CAPTURES['mbox'] ?? ''))
          .toString('latin1')
          .replace('From: Maya', `${headers}From: Maya`),
        'latin1',
      ),
      'mbox',
    );
    expect(barred.match(/\S+(?:@| at )\S*mail\.example>?/g)).toEqual([
      '<0001@mail.example>',
      '<0002@mail.example>',
      '<0001@mail.example>',
      '<0001@mail.example>',
      '<0003@mail.example>',
      '<missing@mail.example>',
      '<0001@mail.example>',
      '<missing@mail.example>',
      '<0004@mail.example>',
    ]);
    expect(barred).not.toMatch(/192\.0\.2|198\.51|lists\.example;|archive@/);
    expect(barred).toContain(`Cc: "Okafor, Ada" <${BAR}>, ${BAR}`);
    expect(barred).toContain(`From: lee@${BAR}`);
    expect(barred).toContain(`From: ${BAR} at ${BAR} (Pavel Dvorak)`);
    expect(barred).toContain(`From ${BAR} Tue Dec  9 14:02:00 2025`);
    expect(redactions.map(({ field }) => field)).toEqual([
      'From (separator)',
      'return-path',
      'received',
      'delivered-to',
      'x-originating-ip',
      'cc',
      'x-mailer',
      'from',
      'to',
    ]);
  });

  it.each([
    ['as its name', 'From: "maya@mail.example" <maya@mail.example>', 'maya'],
    [
      'in its name',
      'From: "maya@mail.example via Chip policy" <policy@lists.example>',
      'maya via Chip policy',
    ],
    ['in an encoded name', 'From: =?utf-8?Q?maya=40mail.example?= <maya@mail.example>', 'maya'],
    ['as list archives write it, alone', 'From: maya at mail.example', 'maya'],
  ])(
    'with an address %s keeps what it names its sender by, without the address',
    (_, from, name) => {
      const mail = bytes(
        sound
          .slice(sound.indexOf('Date:'))
          .replace(/From: Maya.*/, from)
          .split('\nFrom ')[0] ?? '',
      );
      const { barred } = redacted(mail, 'mbox');
      expect(readCapture(bytes(barred))?.comments[0]?.author).toEqual({
        name,
        id: null,
        host: false,
      });
      expect(barred.replace(/^Message-ID.*/m, '')).not.toMatch(/mail\.example/);
      expect(barred).not.toContain('bWF5YUBtYWlsLmV4YW1wbGU');
    },
  );

  it('loses them in a Maildir, too', () => {
    const { barred, redactions } = redacted(
      captureBytes(SOUND_CAPTURES['maildir'] ?? ''),
      'maildir',
    );
    expect(redactions.length).toBeGreaterThan(0);
    const rest = barred.replace(/^(?:message-id|in-reply-to|references):.*/gim, '');
    expect(rest).not.toMatch(/\w@\w/);
  });
});

describe('JSON', () => {
  it('loses e-mail and IP addresses that somebody put into it, and keeps every other byte', () => {
    const sound = captureText(SOUND_CAPTURES['substack'] ?? '');
    const exported = sound.replaceAll(
      '"name":',
      '"email": "a\\"b@mail.example", "emailHash":"900150983cd24fb0", "user_ip" : "192.0.2.1", "zip": "10115", "name":',
    );
    const { barred, redactions } = redacted(bytes(exported), 'substack');
    expect(redactions.map(({ field }) => field)).toEqual(['email', 'emailHash', 'user_ip']);
    expect(barred).not.toMatch(/mail\.example|900150983|192\.0/);
    expect(
      barred
        .replaceAll(`"email": "${BAR}"`, '"email": "a\\"b@mail.example"')
        .replaceAll(`"emailHash":"${BAR}"`, '"emailHash":"900150983cd24fb0"')
        .replaceAll(`"user_ip" : "${BAR}"`, '"user_ip" : "192.0.2.1"'),
    ).toBe(exported);
  });
});

it.each(Object.entries(SOUND_CAPTURES))(
  'A capture without any stays the very bytes it was: %s',
  (format, file) => {
    const once = redactPrivate(captureBytes(file), captureFormat.parse(format)).bytes;
    expect(redactPrivate(once, captureFormat.parse(format)).bytes).toBe(once);
  },
);

describe('a flood', () => {
  const MANY = 300_000;

  it.each([
    ['letters of a number', 'mbox', 'a'.repeat(MANY)],
    ['colons and digits', 'mbox', '1:'.repeat(MANY)],
    ['dots', 'mbox', '1.'.repeat(MANY)],
    ['words without a space', 'mbox', 'w'.repeat(MANY)],
    ['words that might be disguised', 'mbox', 'a at '.repeat(MANY / 5)],
    ['at signs', 'mbox', '@'.repeat(MANY)],
    ['encoded words without an end', 'mbox', '=?utf-8?B?'.repeat(MANY / 10)],
    [
      'posts within each other, and ends of others',
      'disqus',
      `${'<post>'.repeat(40_000)}${'</item>'.repeat(40_000)}`,
    ],
    ['tags without an end', 'disqus', '<"'.repeat(MANY / 2)],
    ['ends without a beginning', 'disqus', '</post>'.repeat(MANY / 7)],
    ['keys', 'substack', '"email'.repeat(MANY / 6)],
    ['values without an end', 'substack', '"email":"\\\\'.repeat(MANY / 12)],
  ] as const)('is looked through in one pass: %s', (_, format, text) => {
    const mail = `From: a <a@mail.example>\nMessage-ID: <1@x>\nX-Long: ${text}\n\nWords.\n`;
    const capture = format === 'mbox' ? mail : text;
    const once = redactPrivate(bytes(capture), format).bytes;
    expect(redactPrivate(once, format).redactions).toEqual([]);
  });
});
