import { describe, expect, it } from 'vitest';
import { knownLines } from '../../../../src/import/pasted/known.ts';

const ARCHIVE = [
  { number: 1, lines: ['Chips were allowed again.', 'At a price.'] },
  { number: 2, lines: ['Nobody asked the harbours about it.'] },
  { number: 3, lines: ['Ports matter more than rails.', 'Yes.', 'And boats do, too, I think.'] },
];

/** The number of the comment of the archive that each line of a page is of. */
const known = (...lines: string[]) =>
  knownLines(
    lines.map((text, at) => ({ text, places: [{ pass: 'A', line: at + 1 }] })),
    ARCHIVE,
  );

describe('lines of a page that the archive knows', () => {
  it('are known by their words and order', () => {
    expect(
      known(
        'Chips were allowed again.',
        'At a price.',
        'New.',
        'Nobody asked the harbours about it.',
      ),
    ).toEqual([1, 1, null, 2]);
  });

  it('are known in another order, too, where they tell enough', () => {
    expect(
      known('Ports matter more than rails.', 'Yes.', 'And boats do, too, I think.', 'At a price.'),
    ).toEqual([3, 3, 3, null]);
    expect(
      known(
        'Ports matter more than rails.',
        'Yes.',
        'And boats do, too, I think.',
        'Nobody asked the harbours about it.',
      ),
    ).toEqual([3, 3, 3, 2]);
  });

  it('are known once each', () => {
    const line = 'Nobody asked the harbours about it.';
    expect(known(line, 'New words stand here.', line)).toEqual([2, null, null]);
  });

  it('are those between two lines of one comment, since nothing else stands there', () => {
    expect(
      known('Ports matter more than rails.', 'Edited: they do.', 'And boats do, too, I think.'),
    ).toEqual([3, 3, 3]);
    expect(
      known('Chips were allowed again.', 'New.', 'Nobody asked the harbours about it.'),
    ).toEqual([1, null, 2]);
  });

  it('are the most that stand together, where lines of one comment do not', () => {
    expect(
      known(
        'And boats do, too, I think.',
        'Chips were allowed again.',
        'At a price.',
        'Nobody asked the harbours about it.',
        'Ports matter more than rails.',
        'Yes.',
      ),
    ).toEqual([null, 1, 1, 2, 3, 3]);
  });

  it('are none of a page that the archive does not know', () => {
    expect(known('New words.', 'Other words.')).toEqual([null, null]);
    expect(known()).toEqual([]);
  });
});
