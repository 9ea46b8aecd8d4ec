import { describe, expect, it } from 'vitest';
import { jsonLeaves } from '../../../../src/import/redaction/json-leaves.ts';

const BAR = JSON.stringify(Buffer.from('█'.repeat(10), 'utf8').toString('latin1'));

/** What is barred at a place: each value that would go, with its keys and what takes its place. */
function leavesAt(json: string, place: string, ...others: string[]) {
  return jsonLeaves(json, place, new Set(others)).map(({ from, to, name, bar }) => [
    name,
    json.slice(from, to),
    bar,
  ]);
}

describe('what is barred at a place of JSON', () => {
  it('is every string of the value there, in their order, and no key', () => {
    const json = '[{"a": "x"}, {"b": "one", "c": {"d": ["two", null, true, "th\\"ree"]}}]';
    expect(leavesAt(json, '/1')).toEqual([
      ['/b', '"one"', BAR],
      ['/c/d', '"two"', BAR],
      ['/c/d', '"th\\"ree"', BAR],
    ]);
    expect(leavesAt(json, '#')).toHaveLength(4);
  });

  it('is a number that says who somebody is, and no other', () => {
    const json = '{"id": 7, "user_id": 8, "author": {"id": 9, "personNumber": 10}, "likes": 3}';
    expect(leavesAt(json, '#')).toEqual([
      ['/user_id', '8', '0'],
      ['/author/personNumber', '10', '0'],
    ]);
  });

  it('is nothing that stands at the place of another comment', () => {
    const json = '{"text": "a", "replies": [{"text": "b"}, {"text": "c"}]}';
    expect(leavesAt(json, '#', '/replies/0')).toEqual([
      ['/text', '"a"', BAR],
      ['/replies/text', '"c"', BAR],
    ]);
  });

  it('stands where a JSON Pointer says, with slashes and tildes in keys', () => {
    const json = '{"a/b": {"c~d": ["x", {"~1": "y"}]}, "a": {"b": "z"}}';
    expect(leavesAt(json, '/a~1b/c~0d/1')).toEqual([['/~1', '"y"', BAR]]);
    expect(leavesAt(json, '/a~1b', '/a~1b/c~0d/1')).toEqual([['/c~d', '"x"', BAR]]);
    expect(leavesAt(json, '/a/b')).toEqual([['', '"z"', BAR]]);
    expect(leavesAt(json, '/a/c')).toEqual([]);
    expect(leavesAt(json, '/nowhere/0')).toEqual([]);
  });

  it('is the last of equal keys, which is the one that is read', () => {
    expect(leavesAt('{"a": "x", "a": "y"}', '/a')).toEqual([['', '"y"', BAR]]);
  });

  it('stands in a line of a text of one value a line', () => {
    const lines = '{"a": "x"}\n{"a": "y"}\n{"a": "z"}';
    for (const [index, words] of ['x', 'y', 'z'].entries()) {
      expect(leavesAt(lines, `line ${index + 1}`)).toEqual([['/a', `"${words}"`, BAR]]);
    }
    expect(leavesAt(lines, 'line 4')).toEqual([]);
    expect(leavesAt(`${lines}\n`, 'line 12')).toEqual([]);
  });

  it('stands behind a byte order mark', () => {
    const mark = Buffer.from('\ufeff', 'utf8').toString('latin1');
    expect(leavesAt(`${mark}{"a": "x"}`, '/a')).toEqual([['', '"x"', BAR]]);
  });
});
