/** A word of a text: the term it is searched by, and where it stands. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text in order. Builder, browser and marking all split by this one rule. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({
      term: termOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ term }) => term !== '');
}

/** `China’s` is searched by `china`, `don't` by `dont`, `Café` by `cafe`; digits stay: `H200` is not `H20`. */
function termOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}
