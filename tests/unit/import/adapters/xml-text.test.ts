import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { bytesOf, byteText } from '../../../../src/import/adapters/byte-text.ts';
import { opening, xmlText } from '../../../../src/import/adapters/xml-text.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const readable = (bytes: Uint8Array) => xmlText(rawCapture(bytes)).readable;

describe('XML as text', () => {
  it('is UTF-8 where it is UTF-8, whatever it says', () => {
    const utf8 = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Ångström</a>';
    expect(readable(new TextEncoder().encode(utf8))).toBe(utf8);
  });

  it('is in the encoding that it declares, in either letters and quotation marks', () => {
    expect(readable(latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xc5</a>'))).toMatch(/Å/);
    const koi8 = xmlText(
      rawCapture(latin1("<?xml version='1.0' encoding = 'KOI8-R' ?><a>\xc1</a>")),
    );
    expect([koi8.readable.slice(-5, -4), koi8.text]).toEqual(['а', koi8.readable]);
  });

  it.each([
    ['declares none', '<?xml version="1.0"?><a>\xc5</a>'],
    ['declares one that nobody knows', '<?xml version="1.0" encoding="klingon"?><a>\xc5</a>'],
    ['is not in the one it declares', '<?xml version="1.0" encoding="UTF-8"?><a>\xc5</a>'],
    ['declares one that does not fit', '<?xml version="1.0" encoding="Shift_JIS"?><a>\x80\xff</a>'],
  ])('has U+FFFD for bytes that are no characters where it %s', (_, text) => {
    const { text: whole, readable: shown } = xmlText(rawCapture(latin1(text)));
    expect([whole, shown.includes('\ufffd'), shown.startsWith('<?xml')]).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('is known by its first 8 KiB, even where not all of it is text', () => {
    const long = `<disqus>${'x'.repeat(10_000)}`;
    expect(opening(rawCapture(latin1(long)))).toBe(long.slice(0, 8192));
    expect(opening(rawCapture(latin1(`${long}\xff`)))).toBe(long.slice(0, 8192));
  });
});

describe('a capture as one character a byte', () => {
  it.each([
    ['UTF-8', Buffer.from('Ångström 评论', 'utf8')],
    ['UTF-16 with its mark', Buffer.from('\ufeffÅngström 评论', 'utf16le')],
    ['bytes that are no text', Buffer.from([0xff, 0xfd, 0x80, 0x00])],
    ['bytes with half a mark', Buffer.from([0x41, 0xfe, 0x42, 0x00])],
  ])('gives its bytes back: %s', (_, bytes) => {
    expect(Buffer.from(bytesOf(byteText(new Uint8Array(bytes))))).toEqual(bytes);
  });

  it('shows the letters of UTF-16 as those of UTF-8', () => {
    const { text, utf16 } = byteText(new Uint8Array(Buffer.from('\ufeffÅ: words', 'utf16le')));
    expect([text, utf16]).toEqual(['\xc3\x85: words', true]);
  });
});
