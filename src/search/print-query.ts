import type { Query } from './query.ts';

/** Writes a query so that reading it gives an equal one. */
export function printQuery({ clauses, growing }: Query): string {
  const last = clauses.at(-1);
  const parts = clauses.map((clause) => {
    const not = clause.excluded ? '-' : '';
    if (clause.kind === 'word') return `${not}${clause.text}`;
    if (clause.kind === 'operator') return `${not}${clause.name}:${quotedIfNeeded(clause.value)}`;
    return `${not}"${clause.text}${growing && clause === last ? '' : '"'}`;
  });
  return `${parts.join(' ')}${last?.kind === 'word' && !growing ? ' ' : ''}`;
}

function quotedIfNeeded(value: string): string {
  return /\s|^\/\//u.test(value) ? `"${value}"` : value;
}
