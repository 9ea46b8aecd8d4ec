/** One part of a query; `excluded` ones begin with a hyphen. */
export type Clause =
  | { kind: 'word'; text: string; excluded: boolean }
  | { kind: 'phrase'; text: string; excluded: boolean }
  | { kind: 'operator'; name: string; value: string; excluded: boolean };

/** What a reader typed, in parts, in order. */
export interface Query {
  clauses: Clause[];
  /** Whether the last clause, a word or a phrase, is still being typed: nothing follows it. */
  growing: boolean;
}

// A reader's keyboard may set any of these for a double quote.
const QUOTES = '"“”„«»';
const OPERATOR = new RegExp(
  `([A-Za-z]+):(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|(?!//)(\\S+))`,
  'u',
);
const PHRASE = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)`, 'u');
const CLAUSE = new RegExp(
  `(?<not>-?)(?:(?<operator>${OPERATOR.source})|(?<phrase>${PHRASE.source})|(?<word>\\S+))`,
  'gu',
);
const ANY_QUOTE = new RegExp(`[${QUOTES}]`, 'gu');

/**
 * Reads a query: words, `"exact phrases"`, `name:value`, `name:"value of words"`, each with `-` before it to leave
 * out what it finds. Every string is a query; a quotation mark that is never closed closes at the end.
 */
export function parseQuery(typed: string): Query {
  const clauses: Clause[] = [];
  let growing = false;
  for (const { 0: part, index, groups } of typed.matchAll(CLAUSE)) {
    const clause = clauseOf(part, groups ?? {});
    if (clause) clauses.push(clause);
    const atEnd = index + part.length === typed.length;
    growing = atEnd && clause !== undefined && clause.kind !== 'operator' && !closes(clause, part);
  }
  return { clauses, growing };
}

function clauseOf(part: string, groups: Record<string, string | undefined>): Clause | undefined {
  const excluded = groups['not'] === '-';
  if (groups['operator'] !== undefined) {
    const [, name = '', quoted, plain] = OPERATOR.exec(groups['operator']) ?? [];
    const value = (quoted ?? plain ?? '').replace(ANY_QUOTE, '').trim();
    return value === ''
      ? undefined
      : { kind: 'operator', name: name.toLowerCase(), value, excluded };
  }
  if (groups['phrase'] !== undefined) {
    const text = (PHRASE.exec(groups['phrase'])?.[1] ?? '').trim().replace(/\s+/gu, ' ');
    return text === '' ? undefined : { kind: 'phrase', text, excluded };
  }
  return { kind: 'word', text: part.slice(excluded ? 1 : 0), excluded };
}

/** Whether a phrase has its closing mark. */
function closes(clause: Clause, part: string): boolean {
  return clause.kind === 'phrase' && /["“”„«»]$/u.test(part);
}
