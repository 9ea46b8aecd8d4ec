import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const document = readFileSync(join(ROOT, 'ACCESSIBILITY.md'), 'utf8');

/** The criteria of WCAG 2.2, https://www.w3.org/TR/WCAG22/, 4.1.1 being obsolete there. */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';

const rows = [...document.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| (AA?) \| (.+) \|$/gm)].map(
  ([, criterion = '', level = '', how = '']) => ({ criterion, level, how }),
);

/** The tests that a row names: a file, and words of the name of a test in it. */
function testsIn(how: string): { file: string; words: string }[] {
  return [...how.matchAll(/`(tests\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', words = '']) => ({
    file,
    words,
  }));
}

describe('the table of accessibility', () => {
  it('holds the 55 criteria of WCAG 2.2, A and AA, each once with its level', () => {
    const of = (level: string) =>
      rows.filter((row) => row.level === level).map(({ criterion }) => criterion);
    expect(rows).toHaveLength(55);
    expect(of('A').toSorted()).toEqual(A.split(' ').toSorted());
    expect(of('AA').toSorted()).toEqual(AA.split(' ').toSorted());
  });

  it('says of each how it is checked, or why it does not apply', () => {
    const open = rows.filter(
      ({ how }) =>
        testsIn(how).length === 0 &&
        !/by hand, script \d, \d{4}-\d\d-\d\d/.test(how) &&
        !/^not applicable: \S+/.test(how),
    );
    expect(open).toEqual([]);
  });

  it('names only tests that there are', () => {
    const named = rows.flatMap(({ how }) => testsIn(how));
    expect(named.length).toBeGreaterThan(30);
    const missing = named.filter(({ file, words }) => {
      const path = join(ROOT, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(words);
    });
    expect(missing).toEqual([]);
  });

  it('mentions no test without words of its name', () => {
    const files = rows.flatMap(({ how }) => how.match(/`tests\/[^`]+`/g) ?? []);
    expect(files).toHaveLength(rows.flatMap(({ how }) => testsIn(how)).length);
  });

  it('names only scripts that are written down, with a real day', () => {
    const scripts = rows.flatMap(({ how }) => [...how.matchAll(/script (\d), (\S{10})/g)]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const [said, number, day = ''] of scripts) {
      expect(document, said).toContain(`### Script ${number}: `);
      expect(new Date(day).toISOString().slice(0, 10), said).toBe(day);
    }
  });
});
