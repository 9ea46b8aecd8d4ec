import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { captureText, leftOut, read } from '../../../support/captures.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

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
    expect(rawCapture(utf8('{broken\n{"a":2}')).lines[1]).toEqual({ line: 2, value: { a: 2 } });
    expect(rawCapture(utf8('{\n"a": {\n}\n')).lines).toEqual([]);
  });

  it('is read as far as it is JSON', () => {
    const { json, brokenAt } = rawCapture(utf8('{"n":1,"list":[{"a":1},{"b/c":[2,"cut o'));
    expect(json).toEqual({ n: 1, list: [{ a: 1 }, { 'b/c': [2] }] });
    expect(brokenAt).toBe('/list/1/b~1c/1');
  });

  it.each([
    ['{"a":1,"b":tru', { a: 1 }, '/b'],
    ['{"a":1,"b', { a: 1 }, '/a'],
    ['[{"a":1},{', [{ a: 1 }], '/1/'],
    ['[{"a":1}}]', [{ a: 1 }], '/0'],
    ['[{"a":"x\ny"},{"a":2}]', undefined, undefined],
    ['{"a":[1,2],"b":{"c":-1.5e3},"d":01}', { a: [1, 2], b: { c: -1500 } }, '/d'],
    ['[{"a":1}] and more', [{ a: 1 }], ''],
    ['{"a":1234567890123456789,', { a: '1234567890123456789' }, '/a'],
  ])('of %j is read as %j, broken at %j', (text, json, brokenAt) => {
    const capture = rawCapture(utf8(text));
    expect([capture.json, capture.brokenAt]).toEqual([json, brokenAt]);
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
