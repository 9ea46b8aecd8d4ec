import { bestTerms, byWeight, MOST_TERMS } from './best-terms.ts';
import { ownWords } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Conditions } from './operators.ts';
import { type Token, tokens } from './tokens.ts';
import type { Words } from './words.ts';

/** A long query by its best words, and the words left out. */
export function shortened(words: Words, engine: Engine): { words: Words; cut: string[] } {
  if (words.searched.length <= MOST_TERMS) return { words, cut: [] };
  const terms = words.searched.map(({ term }) => term);
  const best = new Set(
    byWeight(terms, engine)
      .slice(0, MOST_TERMS)
      .map(({ term }) => term),
  );
  const isBest = ({ term }: Token) => best.has(term);
  return {
    words: { ...words, searched: words.searched.filter(isBest), prefix: undefined },
    cut: terms.filter((term) => !best.has(term)),
  };
}

/** Adds the words of the comments that a query asks for others like, as many as a long query may have. */
export function likeWords(words: Words, { like }: Conditions, engine: Engine): Words {
  const texts = like
    .flatMap((number) => engine.documents.get(number) ?? [])
    .map((document) => ownWords(document));
  const room = MOST_TERMS - words.searched.length;
  const terms = bestTerms(texts.join('\n\n'), engine, room, 2);
  const added = terms.flatMap((term) => tokens(term).slice(0, 1));
  const searched = new Map([...words.searched, ...added].map((token) => [token.term, token]));
  return { ...words, searched: [...searched.values()] };
}
