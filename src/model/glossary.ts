import type { Archive, Term } from '../schema/archive.ts';

type Glossary = Archive['glossary'];

const byComment = new WeakMap<Glossary, ReadonlyMap<number, Term[]>>();

/** The glossary's terms that stand in a comment, in the order of the glossary, which is read once for all comments. */
export function termsIn(glossary: Glossary, number: number): readonly Term[] {
  const known = byComment.get(glossary) ?? sorted(glossary);
  byComment.set(glossary, known);
  return known.get(number) ?? [];
}

function sorted(glossary: Glossary): ReadonlyMap<number, Term[]> {
  const found = new Map<number, Term[]>();
  for (const term of glossary.values()) {
    for (const number of term.in) {
      const terms = found.get(number);
      if (terms) terms.push(term);
      else found.set(number, [term]);
    }
  }
  return found;
}
