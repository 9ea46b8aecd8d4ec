import type { Term } from '../schema/archive.ts';
import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';

/** A glossary entry as search uses it: all its forms stand for one another. */
export interface Concept {
  slug: string;
  term: string;
  /** The term and its aliases, as written in the glossary. */
  forms: string[];
  /** Those that stand in a comment. */
  used: string[];
}

/** A form of a concept found among terms: from the first to before the last. */
export interface ConceptMatch {
  slug: string;
  from: number;
  to: number;
}

/** Finds the concepts whose forms stand among terms in a row; a form inside a longer one of its own does not count. */
export type ConceptFinder = (terms: readonly string[]) => ConceptMatch[];

/** A form of a concept as terms. */
export interface Form {
  slug: string;
  terms: string[];
}

/**
 * The glossary as concepts, with what the comments' texts use of it.
 * @throws {Error} naming every form that search could not tell from another or never find.
 */
export function vocabularyOf(glossary: Iterable<Term>, texts: readonly string[]): Concept[] {
  const concepts = conceptsOf(glossary);
  const rows = rowFinder(concepts.flatMap(formsOf));
  const used = new Set<string>();
  for (const text of texts) for (const { form } of rows(termsOf(text))) used.add(keyOf(form));
  return concepts.map((concept) => withUsed(concept, used));
}

/**
 * The glossary as concepts of which nothing is used yet.
 * @throws {Error} naming every form that search could not tell from another or never find.
 */
export function conceptsOf(glossary: Iterable<Term>): Concept[] {
  const entries = [...glossary];
  const problems = vocabularyProblems(entries);
  if (problems.length > 0) {
    const lines = problems.map(({ file, what, fix }) => `content/${file}: ${what}: ${fix}`);
    throw new Error(['The search vocabulary is broken:', ...lines].join('\n'));
  }
  return entries.map(({ slug, term, aliases }) => ({
    slug,
    term,
    forms: [term, ...aliases],
    used: [],
  }));
}

/** A concept with those of its forms that are among the keys (`keyOf`) of used ones. */
export function withUsed(concept: Concept, used: ReadonlySet<string>): Concept {
  const { forms } = concept;
  return { ...concept, used: forms.filter((form) => used.has(termsOf(form).join(' '))) };
}

/** What tells a form from others. */
export function keyOf({ terms }: Form): string {
  return terms.join(' ');
}

/** A finder of the concepts of `vocabulary`. */
export function conceptFinder(vocabulary: readonly Concept[]): ConceptFinder {
  const rows = rowFinder(vocabulary.flatMap(formsOf));
  return (terms) => outermost(rows(terms)).map(({ slug, from, to }) => ({ slug, from, to }));
}

/** A finder of every form that stands among terms in a row. */
function rowFinder(
  forms: readonly Form[],
): (terms: readonly string[]) => (ConceptMatch & { form: Form })[] {
  const byFirst = Map.groupBy(forms, ({ terms }) => terms[0]);
  return (terms) => {
    const found: (ConceptMatch & { form: Form })[] = [];
    for (let from = 0; from < terms.length; from += 1) {
      for (const form of byFirst.get(terms[from]) ?? []) {
        if (form.terms.every((word, index) => terms[from + index] === word))
          found.push({ slug: form.slug, from, to: from + form.terms.length, form });
      }
    }
    return found;
  };
}

/** Those that are not inside a longer one of the same concept. */
export function outermost<M extends ConceptMatch>(found: readonly M[]): M[] {
  return found.filter((match) => !found.some((other) => isInside(match, other)));
}

function isInside(match: ConceptMatch, other: ConceptMatch): boolean {
  if (match.slug !== other.slug || other.to - other.from <= match.to - match.from) return false;
  return other.from <= match.from && match.to <= other.to;
}

/** The different forms of a concept as terms: `zero-sum` and `zero sum` are one. */
export function formsOf({ slug, forms }: Pick<Concept, 'slug' | 'forms'>): Form[] {
  const distinct = new Map(forms.map((form) => [termsOf(form).join(' '), termsOf(form)]));
  return [...distinct.values()].map((terms) => ({ slug, terms }));
}

function termsOf(form: string): string[] {
  return tokens(form).map(({ term }) => term);
}

/** A form that search could not tell from another or never find; `file` is relative to the content folder. */
export interface VocabularyProblem {
  file: string;
  what: string;
  fix: string;
}

/** Everything that keeps a glossary from being a vocabulary. */
export function vocabularyProblems(glossary: Iterable<Term>): VocabularyProblem[] {
  const owners = new Map<string, string>();
  return [...glossary].flatMap(({ slug, term, aliases }) =>
    [term, ...aliases].flatMap((form) => {
      const terms = termsOf(form);
      const problem = (what: string, fix: string) => [
        { file: `glossary/${slug}.md`, what: `'${form}' ${what}`, fix },
      ];
      if (terms.length === 0) return problem('holds no word to search by', 'leave it out');
      if (terms.every(isStopWord)) return problem('is too common to search by', 'leave it out');
      const key = terms.join(' ');
      const owner = owners.get(key);
      owners.set(key, owner ?? slug);
      if (owner === undefined || owner === slug) return [];
      const what = `is searched like a form in content/glossary/${owner}.md`;
      return problem(what, 'keep it in one of the two');
    }),
  );
}
