import { describe, expect, it } from 'vitest';
import { captureName, freeName } from '../../../src/import/capture-name.ts';

describe('the name a capture is stored under', () => {
  it.each([
    ['46201234.json', '46201234.json.txt'],
    ['paste.txt', 'paste.txt'],
    ['notes.txt.json', 'notes.txt.json.txt'],
    ['Über  uns (1).HTML', 'u-ber-uns-1-.html.txt'],
    ['..--.hidden--..', 'hidden.txt'],
    ['a.--', 'a.txt'],
    ['C:\\Users\\me\\Saved page.json', 'saved-page.json.txt'],
    ['../../etc/passwd', 'passwd.txt'],
    ['评论', 'capture.txt'],
    ['.txt', 'capture.txt'],
  ])('is made of %s so that no host takes it for anything but plain text: %s', (file, name) => {
    expect(captureName(file)).toBe(name);
  });

  it('has at most 100 characters before its ending', () => {
    expect(captureName(`${'a'.repeat(300)}.json`)).toBe(`${'a'.repeat(100)}.txt`);
  });

  it('has the next free number where others have that name', () => {
    const taken = (...names: string[]) =>
      freeName('a.txt.json.txt', (name) => names.includes(name));
    expect(taken()).toBe('a.txt.json.txt');
    expect(taken('a.txt.json.txt')).toBe('a.txt.json-2.txt');
    expect(taken('a.txt.json.txt', 'a.txt.json-2.txt', 'a.txt.json-3.txt')).toBe(
      'a.txt.json-4.txt',
    );
  });
});
