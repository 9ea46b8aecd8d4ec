import { type Token, tokens, tokensFrom, UNSEEN } from './tokens.ts';
import { usualWordEnd } from './usual-word.ts';

/**
 * Goes through the words of a text by the rule of `tokens`, in a third of the time: `usual` is called with where a word
 * of ASCII letters and digits begins and ends, `others` with other words.
 */
export function eachWord(
  text: string,
  usual: (start: number, end: number) => void,
  others: (words: readonly Token[]) => void,
): void {
  if (text.search(UNSEEN) !== -1) {
    others(tokens(text));
    return;
  }
  for (let at = 0; at < text.length; ) {
    const end = usualWordEnd(text, at);
    if (end === at) at += 1;
    else if (end > at) {
      usual(at, end);
      at = end;
    } else {
      const next = tokensFrom(text, at);
      if (!next) return;
      others(next.tokens);
      at = next.end;
    }
  }
}

const NONE: Token['others'] = [];

/** The words of a text as `tokens` gives them, in less time; for the build, since browsers have to fetch this. */
export function usualTokens(text: string): Token[] {
  const all: Token[] = [];
  eachWord(
    text,
    (start, end) =>
      all.push({ term: text.slice(start, end).toLowerCase(), others: NONE, start, end }),
    (words) => all.push(...words),
  );
  return all;
}
