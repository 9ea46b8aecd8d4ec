import type { Request } from './answer.ts';
import { FACETS } from './choices.ts';
import type { Engine, Property } from './engine.ts';
import { writtenForms } from './forms.ts';
import { conceptTerm, stemTerm } from './index-options.ts';
import { phraseUnits } from './matching.ts';
import type { Query } from './query.ts';
import { stemOf } from './stem.ts';
import type { Words } from './words.ts';

/**
 * Tells an engine all terms that the words of a query will be looked up by, so that it asks for them at once.
 * @throws {Lacking} when any is not here yet.
 */
export function expectedBy(
  words: Words,
  engine: Engine,
  vocabulary: boolean,
  whole: boolean,
): void {
  const inOrder = words.typed.map(({ term }) => term);
  const searched = words.searched.map(({ term }) => term);
  const written = searched.flatMap((word) => {
    const { joined, pairs } = writtenForms(word, inOrder, engine.holdsJoined);
    return [...joined, ...pairs];
  });
  const concepts = vocabulary ? engine.conceptsIn(inOrder) : [];
  engine.wantRows([...words.phrases, ...words.excluded]);
  const rows = phraseUnits([...words.phrases, ...words.excluded]);
  const plain = [
    ...searched,
    ...words.excluded.flatMap(({ terms }) => (terms.length === 1 ? terms : [])),
    ...rows.filter(({ prefix }) => !prefix).map(({ word }) => word),
  ];
  const stems = searched.flatMap((word) => stemOf(word) ?? []);
  const beginnings = [
    ...(words.prefix === undefined ? [] : [words.prefix]),
    ...rows.filter(({ prefix }) => prefix).map(({ word }) => word),
  ];
  const terms = [
    ...plain,
    ...written,
    ...stems.map(stemTerm),
    ...concepts.map(({ slug }) => conceptTerm(slug)),
  ];
  engine.commentIndex.expect(terms, beginnings, whole);
}

/**
 * The properties by which a request chooses comments, and all that are counted where facets are. A theme that is asked
 * for is not one: `Engine.inTheme` needs but its own comments.
 */
export function propertiesOf(
  { clauses }: Query,
  { choice, order }: Request,
  counted: boolean,
): Property[] {
  const operators = clauses.flatMap((clause) =>
    clause.kind === 'operator' && clause.name !== 'theme' ? [clause.name] : [],
  );
  const wanted = FACETS.filter(
    (facet) => counted || operators.includes(facet) || (choice[facet] ?? []).length > 0,
  );
  const sided = order === 'for-first' || order === 'against-first';
  const dated = counted || (order !== 'best' && !sided) || /before|after/.test(operators.join());
  return [
    ...wanted,
    ...(sided ? (['stance'] as const) : []),
    ...(dated ? (['date'] as const) : []),
    ...(operators.includes('by') ? (['name'] as const) : []),
  ];
}
