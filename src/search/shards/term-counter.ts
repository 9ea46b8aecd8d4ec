import { conceptTerm } from '../index-options.ts';
import {
  type Concept,
  type ConceptMatch,
  type Form,
  formsOf,
  keyOf,
  outermost,
  withUsed,
} from '../vocabulary.ts';
import { type Counts, Tally } from './tally.ts';
import type { TermTable, TextTerms } from './term-table.ts';

/** A form of a concept as numbers of terms. */
interface NumberedForm {
  terms: readonly number[];
  form: Form;
}

/** A form of a concept that stands in a text. */
interface FoundForm extends ConceptMatch {
  form: Form;
}

const NO_FORMS: readonly NumberedForm[] = [];

/** Counts the terms that texts are found by, as `indexTerms` gives them, and which forms of concepts they use. */
export class TermCounter {
  private readonly table: TermTable;
  private readonly concepts: readonly Concept[];
  private readonly used = new Set<string>();
  private readonly pronoun: number;
  private readonly tally = new Tally();
  /** By the number of a term, the forms that begin with it. */
  private readonly byFirst: NumberedForm[][] = [];
  /** By the slug of a concept, the number of its term; each is given where it is first found. */
  private readonly conceptIds = new Map<string, number>();

  constructor(table: TermTable, concepts: readonly Concept[]) {
    this.table = table;
    this.concepts = concepts;
    this.pronoun = table.idOf('us');
    for (const form of concepts.flatMap(formsOf)) {
      const terms = form.terms.map((term) => table.idOf(term));
      const [first = 0] = terms;
      const others = this.byFirst[first] ?? [];
      this.byFirst[first] = [...others, { terms, form }];
    }
  }

  /** The forms that stand in a text. */
  formsIn({ words }: TextTerms): readonly FoundForm[] {
    const found: FoundForm[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (const { terms, form } of this.byFirst[words[from] ?? 0] ?? NO_FORMS)
        if (standAt(from, words, terms))
          found.push({ slug: form.slug, from, to: from + terms.length, form });
    }
    return found;
  }

  /**
   * How often each term stands in a text: its words, their stems (below 0), and the concepts whose forms it holds, which
   * need not be found again if they are at hand.
   */
  count(text: TextTerms, forms = this.formsIn(text)): Counts {
    this.add(text, forms);
    return this.tally.done();
  }

  /** The same of several texts together; no form reaches from one into the next. */
  countAll(texts: readonly TextTerms[]): Counts {
    for (const text of texts) this.add(text, this.formsIn(text));
    return this.tally.done();
  }

  private add({ words, others, pronouns }: TextTerms, forms: readonly FoundForm[]): void {
    for (const word of words) this.addWord(word);
    if (others.size > 0)
      for (const ids of others.values()) for (const other of ids) this.addWord(other);
    if (pronouns > 0) this.tally.remove(this.pronoun, pronouns);
    for (const { slug } of outermost(forms)) this.tally.add(this.idOfConcept(slug));
  }

  private idOfConcept(slug: string): number {
    const known = this.conceptIds.get(slug) ?? this.table.idOf(conceptTerm(slug));
    this.conceptIds.set(slug, known);
    return known;
  }

  private addWord(term: number): void {
    this.tally.add(term);
    const stem = this.table.stemOf(term);
    if (stem < 0) this.tally.add(stem);
  }

  /** Takes the forms that stand in a comment as used. */
  use(forms: readonly FoundForm[]): void {
    for (const { form } of forms) this.used.add(keyOf(form));
  }

  /** The vocabulary, with what was used of it. */
  vocabulary(): Concept[] {
    return this.concepts.map((concept) => withUsed(concept, this.used));
  }
}

/** Whether terms stand among words in a row from a place on. A loop: a function for each of millions would be swept up. */
function standAt(from: number, words: readonly number[], terms: readonly number[]): boolean {
  for (let at = 0; at < terms.length; at += 1) if (words[from + at] !== terms[at]) return false;
  return true;
}
