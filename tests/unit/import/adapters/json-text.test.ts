import { describe, expect, it } from 'vitest';
import { endOfString, jsonLines, parseJson } from '../../../../src/import/adapters/json-text.ts';

describe('JSON as a value', () => {
  it('is a list or an object, with white space about it', () => {
    expect(parseJson(' \n[1, {"a": null}] ')).toEqual([1, { a: null }]);
    expect(parseJson('{"a": "b"}')).toEqual({ a: 'b' });
  });

  it.each(['"a"', '7', 'null', '', 'x [1]', 'x{"a":1}', '[1', '{"a": }'])('is not %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it('keeps every digit of long numbers, as strings', () => {
    expect(parseJson('[9007199254740993, -12345678901234567890, 1234567890123456]')).toEqual([
      '9007199254740993',
      '-12345678901234567890',
      '1234567890123456',
    ]);
    expect(parseJson('[123456789012345, 0.12345678901234567, 1e10, 12345678901234567.5]')).toEqual([
      123456789012345,
      Number('0.12345678901234567'),
      1e10,
      Number('12345678901234567.5'),
    ]);
  });

  it('leaves digits in strings and keys as they are', () => {
    const text = '{"12345678901234567": "a \\" 12345678901234567", "b\\\\": 12345678901234567}';
    expect(parseJson(text)).toEqual({
      '12345678901234567': 'a " 12345678901234567',
      'b\\': '12345678901234567',
    });
    expect(parseJson('["12345678901234567')).toBeUndefined();
  });
});

describe('the end of a string', () => {
  it('is behind the next bare quotation mark', () => {
    expect(endOfString('"abc" "d"', 0)).toBe(5);
    expect(endOfString('"a\\"b"', 0)).toBe(6);
    expect(endOfString('"a\\\\"b"', 0)).toBe(5);
    expect(endOfString('"a\\\\\\"b"', 0)).toBe(8);
    expect(endOfString('""', 0)).toBe(2);
  });

  it('is the end of the text where none comes', () => {
    expect(endOfString('"abc', 0)).toBe(4);
    expect(endOfString('"a\\"', 0)).toBe(4);
  });
});

describe('lines of JSON', () => {
  it('are told with their numbers, empty lines counted and left out', () => {
    expect(jsonLines('{"a": 1}\n\n  \n {"b": 12345678901234567}\n')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 4, value: { b: '12345678901234567' } },
    ]);
  });

  it('are without a value where they are no object', () => {
    expect(
      jsonLines('{"a": 1}\n[2]\n{"c": 3}\nx {"d": 4}\n{"e"').map(({ value }) => value),
    ).toEqual([]);
    expect(jsonLines('{"a": 1}\n[2]\n{"c": 3}\n{"e"').map(({ value }) => value)).toEqual([
      { a: 1 },
      undefined,
      { c: 3 },
      undefined,
    ]);
  });

  it('are none where less than half are, or the text begins with something else', () => {
    expect(jsonLines('{"a": 1}\nx\ny')).toEqual([]);
    expect(jsonLines('x\n{"a": 1}\n{"b": 1}')).toEqual([]);
    expect(jsonLines('[1]\n{"a": 1}')).toEqual([]);
  });
});
