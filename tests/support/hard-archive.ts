interface HardComment {
  number: number;
  parent: number | null;
  author: string;
  words: string;
}

/** Their numbers have five digits, then six. */
const FIRST = 99_981;
const DEPTH = 30;

/** A word of 200 letters that no browser finds a place to break in. */
export const LONG_WORD = 'chip'.repeat(50);

const chain: HardComment[] = Array.from({ length: DEPTH + 1 }, (_, depth) => ({
  number: FIRST + depth,
  parent: depth === 0 ? null : FIRST + depth - 1,
  author: depth % 2 ? 'B. Answerer' : 'A. Asker',
  words: `Said ${depth} deep: the words of a reply this far down must still be read in lines of some length.`,
}));

const openings = [
  ['M. Unbroken', `Before it ${LONG_WORD} after it.`],
  [
    'N. Addresses',
    `See https://example.org/${'a-rather-long-part-of-an-address/'.repeat(6)} for more.`,
  ],
  ['王小明', '中国不会放弃自主研发的芯片产业。'],
  ['דנה כהן', 'מכירת שבבים לסין היא טעות גדולה, ולכן צריך לעצור אותה.'],
  ['С. Иванов', 'Продажа чипов Китаю была бы большой ошибкой для всех нас.'],
] as const;

/** A thread of comments that are hard to lay out and to read aloud: thirty replies one below the other, a word of 200 letters, an endless address, other scripts and languages, long numbers. No archive holds it; `npm test` builds a site with it. */
export const HARD: { thread: string; comments: readonly HardComment[] } = {
  thread: 'hard-to-show',
  comments: [
    ...chain,
    ...openings.map(([author, words], index) => ({
      number: FIRST + chain.length + index,
      parent: null,
      author,
      words,
    })),
  ],
};
