import { MOST_TERMS } from './asked-words.ts';
import { bestTerms } from './best-terms.ts';
import type { Conditions } from './conditions.ts';
import type { Engine } from './engine.ts';
import { COMMENT_FIELDS } from './index-options.ts';
import { WEIGHED } from './matching.ts';
import { rank } from './rank.ts';
import { tokens } from './tokens.ts';
import type { Unit } from './units.ts';
import type { Words } from './words.ts';

/** Adds the words of the comments that a query asks for others like, as many as a long query may have. */
export function likeWords(words: Words, { like }: Conditions, engine: Engine): Words {
  engine.expectTexts(like);
  const texts = like
    .flatMap((number) => engine.documents.get(number) ?? [])
    .map((document) => engine.ownWords(document));
  const room = MOST_TERMS - words.searched.length;
  const terms = bestTerms(texts.join('\n\n'), engine, room, 2);
  const added = terms.flatMap((term) => tokens(term).slice(0, 1));
  const searched = new Map([...words.searched, ...added].map((token) => [token.term, token]));
  return { ...words, searched: [...searched.values()] };
}

/** Tells whether a comment is like those that a query asks for others like: by words of its own, not by labels or by words it quotes. */
export function isLike(
  units: readonly Unit[],
  { like }: Conditions,
  engine: Engine,
): (number: number) => boolean {
  const fields = { own: COMMENT_FIELDS.own };
  const sharers = new Set(rank(engine.commentIndex, units, { ...WEIGHED, fields }).ids);
  return (number) => sharers.has(number) && !like.includes(number);
}
