import type { Clause, Query } from './query.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokens } from './tokens.ts';

/** A word shorter than this is not completed: too many words begin with it. */
export const SHORTEST_PREFIX = 3;

/** A row of words that must stand together; `prefix` when the last may be the beginning of one. */
export interface Phrase {
  text: string;
  terms: string[];
  prefix: boolean;
}

/** What a query looks for, before any index is asked. */
export interface Words {
  /** The words typed outside quotation marks, in order, common ones included. */
  typed: Token[];
  /** Those that are searched, each once. */
  searched: Token[];
  /** Common words that are not. */
  common: string[];
  /** The last of `searched` when it also stands for every word it begins. */
  prefix: string | undefined;
  phrases: Phrase[];
  excluded: Phrase[];
}

/**
 * The words of a query. The last is completed while it is being typed, unless it is short or holds a digit:
 * `H20` must not find `H200`. Common words count only when there is nothing else.
 */
export function wordsOf({ clauses, growing }: Query): Words {
  const last = clauses.at(-1);
  const rows = rowsOfWords(clauses);
  const typed = rows.flatMap((row) => tokens(row));
  const phrases = clauses.flatMap((clause): Phrase[] =>
    clause.kind === 'phrase' && !clause.excluded
      ? phraseOf(clause.text, growing && clause === last)
      : [],
  );
  const content = typed.filter(({ term }) => !isStopWord(term));
  const asked = content.length > 0 || phrases.length > 0 ? content : typed;
  const searched = [...new Map(asked.map((token) => [token.term, token])).values()];
  const final = typed.at(-1);
  const unfinished = growing && last?.kind === 'word' && final?.end === rows.at(-1)?.length;
  return {
    typed,
    searched,
    common: [...new Set(typed.map(({ term }) => term))].filter(
      (term) => !searched.some((token) => token.term === term),
    ),
    prefix:
      unfinished && !last.excluded && final && grows(final.term)
        ? searched.find(({ term }) => term === final.term)?.term
        : undefined,
    phrases,
    excluded: clauses.flatMap((clause) =>
      clause.excluded && clause.kind !== 'operator' ? phraseOf(clause.text, false) : [],
    ),
  };
}

/** The words that stand together, so that `$5 billion` is one. */
function rowsOfWords(clauses: readonly Clause[]): string[] {
  const rows: string[] = [];
  let inRow = false;
  for (const clause of clauses) {
    const isWord = clause.kind === 'word' && !clause.excluded;
    if (isWord) rows.push(inRow ? `${rows.pop()} ${clause.text}` : clause.text);
    inRow = isWord;
  }
  return rows;
}

function phraseOf(text: string, growing: boolean): Phrase[] {
  const terms = tokens(text).map(({ term }) => term);
  const last = terms.at(-1);
  if (last === undefined) return [];
  // One or two letters begin too many words, unless words before them narrow the phrase.
  const prefix = growing && (terms.length > 1 ? !/\p{N}/u.test(last) : grows(last));
  return [{ text, terms, prefix }];
}

/** Whether a word that is being typed stands for those it begins. */
export function grows(term: string): boolean {
  return term.length >= SHORTEST_PREFIX && !/\p{N}/u.test(term);
}
