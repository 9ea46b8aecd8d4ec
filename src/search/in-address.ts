import { printQuery } from './print-query.ts';
import { type Clause, parseQuery } from './query.ts';

/** Characters of a query that stand in an address as typed: servers refuse addresses of some 8,000. */
const LONGEST_IN_ADDRESS = 1500;

/** A query as it stands in an address: of one too long for that, its operators and the words that were looked for. */
export function inAddress(typed: string, lookedFor: readonly string[]): string {
  if (typed.length <= LONGEST_IN_ADDRESS) return typed;
  const { clauses } = parseQuery(typed);
  return printQuery({
    clauses: [
      ...clauses.filter(({ kind }) => kind === 'operator'),
      ...lookedFor.map((text): Clause => ({ kind: 'word', text, excluded: false })),
    ],
    growing: false,
  });
}
