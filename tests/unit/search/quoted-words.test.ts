import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { commentDocuments } from '../../../src/search/documents.ts';
import { ownWords, quotedWords } from '../../../src/search/own-words.ts';
import { quotedRanges, termsIn } from '../../../src/search/quoted-words.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';
import { askReal, numbersOf, searchAmong, sortedNumbersOf } from '../../support/search-among.ts';

const SAID = ['If competition harms America, why should we sell chips to Japan?'];

function quoted(text: string, earlier: readonly string[] = SAID): string[] {
  return quotedRanges(text, () => earlier.map(termsIn)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('quoted words', () => {
  it.each([
    ["'why should we sell chips to Japan?' Well.", ['why should we sell chips to Japan']],
    ['"Why should we sell chips to Japan," you ask', ['Why should we sell chips to Japan']],
    ['“competition harms America, why” indeed', ['competition harms America, why']],
    ['«we sell chips to Japan»', ['we sell chips to Japan']],
    ['„we sell chips to Japan“', ['we sell chips to Japan']],
    ['‘we sell chips to Japan’', ['we sell chips to Japan']],
    [
      '"If competition harms America" and "we sell chips to"',
      ['If competition harms America', 'we sell chips to'],
    ],
  ])('Stand in quotation marks: %s', (text, ranges) => {
    expect(quoted(text)).toEqual(ranges);
  });

  it.each([
    ['without quotation marks', 'why should we sell chips to Japan? Well.'],
    ['when the mark never opens', 'why should we sell chips to Japan" he said'],
    ['when they are fewer than four', '"sell chips to" whom?'],
    ['when a word differs', '"why should they sell chips to anyone"'],
    ['when the mark never closes', '"why should we sell chips to Japan and so on'],
    ['when nobody said them before', '"there is a lot of breathless alarmism"'],
  ])('Are none %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('Open after a sum of money, too, where no letter of a word stands before the mark', () => {
    const text = "$5m'why should we sell chips to Japan'";
    expect(quoted(text)).toEqual(['why should we sell chips to Japan']);
  });

  it.each([
    ["'why should we sell chips to Japan ’n so on", 'why should we sell chips to Japan'],
    ["«he did pay $5m'x", 'he did pay $5m'],
  ])(
    'Close with a mark before a letter, too, where no letter of a word stands before it: %s',
    (text, range) => {
      expect(quoted(text, [range])).toEqual([range]);
    },
  );

  it('Are none without an earlier comment', () => {
    expect(quoted('"why should we sell chips to Japan"', [])).toEqual([]);
  });

  it('Are told from a writer’s own by the comment’s parents, however far above', () => {
    const comments = [
      aComment({ number: 1, lines: SAID }),
      aComment({ number: 2, parent: 1, lines: ['Because we can.'] }),
      aComment({ number: 3, parent: 2, lines: ['"we sell chips to Japan" because we can'] }),
      aComment({ number: 4, lines: ['"we sell chips to Japan" is what nobody above said'] }),
    ];
    const documents = commentDocuments(archiveOf({ comments }));
    expect(documents.map(quotedWords)).toEqual(['', '', 'we sell chips to Japan', '']);
    expect(documents.map(ownWords)[2]).toContain('because we can');
    expect(documents.map(ownWords)[2]).not.toContain('Japan');
  });

  it('Are those of block quotations, too, whoever said them', () => {
    const lines = ['One country wins.', 'So they say.', '"One country wins."'];
    const comment = aComment({ number: 1, lines, quotedLines: [0] });
    const [document] = commentDocuments(archiveOf({ comments: [comment] }));
    expect(document && quotedWords(document)).toBe('One country wins.');
    expect(document && ownWords(document).trim()).toBe('So they say.\n"One country wins."');
  });

  it('Are counted once where a block quotation holds quotation marks', () => {
    const lines = ['"we sell chips to Japan"', 'No.'];
    const comments = [
      aComment({ number: 1, lines: SAID }),
      aComment({ number: 2, parent: 1, lines, quotedLines: [0] }),
    ];
    const document = commentDocuments(archiveOf({ comments }))[1];
    expect(document?.quoted).toEqual([{ start: 0, end: lines[0]?.length }]);
  });
});

describe('quoted words of the archive', () => {
  it('Stand in comments 2 and 4 alone', () => {
    const holders = commentDocuments(realArchive()).filter(({ quoted }) => quoted.length > 0);
    expect(holders.map((document) => [document.number, quotedWords(document)])).toEqual([
      [2, 'If competition harms America, why should we sell chips to Japan or Europe'],
      [4, 'If by giving China the H200 makes us lose the AI race, then we deserve to lose'],
    ]);
  });

  it('Count less than a writer’s own', () => {
    expect(numbersOf(askReal('"deserve to lose"'))).toEqual([3, 4]);
    expect(numbersOf(askReal('"Japan or Europe"'))).toEqual([1, 2]);
  });

  it.each([
    ['"deserve to lose"', [3]],
    ['"Japan or Europe"', [1]],
    ['deserve ', [3]],
    ['chance ', [4, 17]],
    ['H200', [3, 20]],
  ])('Do not count in:own: %s', (typed, numbers) => {
    const { reading, ...answer } = askReal(`in:own ${typed}`, { vocabulary: false });
    expect(sortedNumbersOf(answer)).toEqual(numbers);
    expect(reading.own).toBe(true);
    expect(reading.notes).toEqual([]);
  });

  // Words to leave out are looked for in quoted words even where those should not count.
  it('Leave no comment out in:own', () => {
    expect(numbersOf(askReal('chance -lose'))).toEqual([17]);
    expect(sortedNumbersOf(askReal('chance -lose in:own'))).toEqual([4, 17]);
  });

  it('Are no part of a phrase in:own', () => {
    const ask = searchAmong([
      aComment({ number: 1, lines: SAID }),
      aComment({ number: 2, parent: 1, lines: ['"we sell chips to Japan" chips sell to Japan'] }),
    ]);
    expect(numbersOf(ask('"sell chips to Japan"'))).toEqual(expect.arrayContaining([1, 2]));
    expect(numbersOf(ask('"sell chips to Japan" in:own'))).toEqual([1]);
  });

  it('Are all that in:own leaves out but labels', () => {
    const comments = [
      aComment({ number: 1, lines: SAID }),
      aComment({ number: 2, parent: 1, lines: ['"we sell chips to Japan" and so what'] }),
    ];
    const ask = searchAmong(comments);
    expect(numbersOf(ask('Japan '))).toEqual([1, 2]);
    expect(numbersOf(ask('Japan in:own'))).toEqual([1]);
    expect(numbersOf(ask('what in:own'))).toEqual([2]);
    expect(ask('in:own what ').found).toMatchObject([{ complete: true, byLabel: false }]);
  });
});
