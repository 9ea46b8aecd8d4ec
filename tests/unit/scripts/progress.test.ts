import { expect, test } from 'vitest';
import { progressOn } from '../../../scripts/progress.ts';

/** What is written while some work of 20,000 steps takes a millisecond a step. */
function written(isTTY: boolean, total = 20_000): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = progressOn({ write: (text) => lines.push(text), isTTY }, () => time);
  for (let done = 1; done <= total; done += 1) {
    progress('comments read', done, total);
    time += 1;
  }
  return lines;
}

test('Long work says plain lines where nobody watches', () => {
  expect(written(false)).toEqual([
    '5000 of 20000 comments read, 1000 a second, 15 s left\n',
    '10000 of 20000 comments read, 1000 a second, 10 s left\n',
    '15000 of 20000 comments read, 1000 a second, 5 s left\n',
    '20000 of 20000 comments read, 1000 a second, in 20 s\n',
  ]);
});

test('Long work writes one line again and again on a terminal', () => {
  const lines = written(true);
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.every((line) => line.startsWith('\r\u001b[K'))).toBe(true);
  expect(lines.filter((line) => line.endsWith('\n'))).toEqual([
    '\r\u001b[K20000 of 20000 comments read, 1000 a second, in 20 s\n',
  ]);
});

test('Short work says nothing', () => {
  expect(written(true, 900)).toEqual([]);
  expect(written(false, 900)).toEqual([]);
});
