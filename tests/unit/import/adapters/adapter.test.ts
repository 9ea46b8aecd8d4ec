import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { captureBytes, captureText, leftOut, read } from '../../../support/captures.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a raw capture', () => {
  it('is text where it is UTF-8, with or without a byte order mark', () => {
    expect(rawCapture(utf8('Sell.\r\n')).text).toBe('Sell.\r\n');
    expect(rawCapture(utf8('\uFEFFSell.')).text).toBe('Sell.');
    expect(rawCapture(new Uint8Array([0x53, 0xe9, 0x6c])).text).toBeUndefined();
  });

  it('is text where it is UTF-16 and says so, as some shells write it', () => {
    const bytes = new Uint8Array(
      Buffer.from(`\uFEFF${captureText('substack/comments.json')}`, 'utf16le'),
    );
    expect(read(bytes).comments).toEqual(read(captureBytes('substack/comments.json')).comments);
  });

  it('keeps all digits of whole numbers, in strings and out of them', () => {
    const text =
      '{"id":1234567890123456789,"n":[-9007199254740993,12],"s":"9007199254740993, \\"9007199254740995"}';
    expect(rawCapture(utf8(text)).json).toEqual({
      id: '1234567890123456789',
      n: ['-9007199254740993', 12],
      s: '9007199254740993, "9007199254740995',
    });
  });

  it('leaves fractions and powers of ten as they are', () => {
    const text = '[1765245482.1234567890123456,12345678901234567e3,0.12345678901234567]';
    expect(rawCapture(utf8(text)).json).toEqual(JSON.parse(text));
  });

  it('is read line by line where only its lines are JSON', () => {
    expect(rawCapture(utf8('{"a":1}\n\n{"a":\n{"a":3}\r\n')).lines).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: undefined },
      { line: 4, value: { a: 3 } },
    ]);
    expect(rawCapture(utf8('{not JSON}\n{"a":1}')).lines).toEqual([]);
  });

  it('is no capture with structure where it is words', () => {
    for (const words of [
      '',
      '[deleted]',
      '{',
      'I agree.\n[1]',
      '[]',
      '{}',
      '[{}]',
      '"H200"',
      '7',
    ]) {
      expect(readCapture(utf8(words))).toBeUndefined();
    }
  });
});

describe('a capture with bytes that are no characters', () => {
  it('loses the comments that hold them, and the title that does', () => {
    const bytes = captureBytes('hacker-news-algolia/item.json');
    const text = captureText('hacker-news-algolia/item.json');
    const damaged = bytes.slice();
    for (const words of ['through Malaysia', 'to allow sale']) {
      damaged[utf8(text.slice(0, text.indexOf(words))).length] = 0xff;
    }
    const { comments, source, ...rest } = read(damaged);
    expect(leftOut({ comments, source, ...rest })).toEqual(['bad-encoding /children/1']);
    expect(comments).toHaveLength(5);
    expect(source.title).toBeNull();
  });

  it('keeps a replacement character that the source itself has', () => {
    const text = captureText('hacker-news-algolia/item.json').replace('Malaysia', 'Mal\uFFFDysia');
    expect(read(text).quarantined).toEqual([]);
  });
});
