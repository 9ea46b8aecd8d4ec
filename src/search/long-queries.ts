import { MOST_TERMS } from './asked-words.ts';
import { byWeight } from './best-terms.ts';
import type { Engine } from './engine.ts';
import { stemTerm } from './index-options.ts';
import type { Clause, Query } from './query.ts';
import { stemOf } from './stem.ts';
import type { Token } from './tokens.ts';
import { type Words, wordsOf } from './words.ts';

/** The words of a query that is a text. Quotation marks and dashes in it are the writer's: they ask for nothing. */
export function wordsOfText(query: Query): Words {
  return wordsOf({ ...query, clauses: query.clauses.flatMap(plainWords) });
}

function plainWords(clause: Clause): Clause[] {
  const isPhrase = clause.kind === 'phrase' && !clause.excluded;
  const isDash = clause.kind === 'word' && clause.excluded && clause.text.startsWith('-');
  if (!isPhrase && !isDash) return [clause];
  return clause.text.split(' ').map((text) => ({ kind: 'word', text, excluded: false }));
}

/** A query of more words than `MOST_TERMS` by its best, and the words left out. */
export function shortened(words: Words, engine: Engine): { words: Words; cut: string[] } {
  const terms = words.searched.map(({ term }) => term);
  const stands = standing(words, engine);
  const weighed = byWeight(terms, engine).map(({ term }) => term);
  const inOrder = [...weighed.filter(stands), ...weighed.filter((term) => !stands(term))];
  const best = new Set(inOrder.slice(0, MOST_TERMS));
  const isBest = ({ term }: Token) => best.has(term);
  return {
    words: { ...words, searched: words.searched.filter(isBest), prefix: undefined },
    cut: terms.filter((term) => !best.has(term)),
  };
}

/** Tells whether a word finds anything: by itself, its stem or the glossary. */
function standing({ typed }: Words, engine: Engine): (term: string) => boolean {
  const inOrder = typed.map(({ term }) => term);
  const named = new Set(
    engine.conceptsIn(inOrder).flatMap(({ from, to }) => inOrder.slice(from, to)),
  );
  return (term) => {
    const stem = stemOf(term);
    return (
      named.has(term) ||
      engine.holdsTerm(term, false) ||
      (stem !== undefined && engine.holdsTerm(stemTerm(stem), false))
    );
  };
}
