import { conceptTerm } from '../index-options.ts';
import {
  type Concept,
  type Form,
  formsOf,
  keyOf,
  outermost,
  rowFinder,
  withUsed,
} from '../vocabulary.ts';
import type { TermTable, TextTerms } from './term-table.ts';

/** A form of a concept as numbers of terms. */
interface NumberedForm {
  slug: string;
  terms: number[];
  form: Form;
}

/** Counts the terms that texts are found by, as `indexTerms` gives them, and which forms of concepts they use. */
export class TermCounter {
  private readonly table: TermTable;
  private readonly concepts: readonly Concept[];
  private readonly rowsIn;
  private readonly used = new Set<string>();
  private readonly pronoun: number;

  constructor(table: TermTable, concepts: readonly Concept[]) {
    this.table = table;
    this.concepts = concepts;
    this.pronoun = table.idOf('us');
    const forms = concepts.flatMap(formsOf).map((form): NumberedForm => {
      return { slug: form.slug, terms: form.terms.map((term) => table.idOf(term)), form };
    });
    this.rowsIn = rowFinder<number, NumberedForm>(forms);
  }

  /** How often each term stands in a text: its words, their stems (below 0), and the concepts whose forms it holds. */
  count(text: TextTerms): Map<number, number> {
    return this.countAll([text]);
  }

  /** The same of several texts together; no form reaches from one into the next. */
  countAll(texts: readonly TextTerms[]): Map<number, number> {
    const counts = new Map<number, number>();
    const add = (term: number) => {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    };
    const addWord = (term: number) => {
      add(term);
      const stem = this.table.stemOf(term);
      if (stem < 0) add(stem);
    };
    for (const { words, others, pronouns } of texts) {
      for (const word of words) addWord(word);
      for (const ids of others.values()) for (const other of ids) addWord(other);
      if (pronouns > 0) {
        const left = (counts.get(this.pronoun) ?? 0) - pronouns;
        if (left > 0) counts.set(this.pronoun, left);
        else counts.delete(this.pronoun);
      }
      for (const { slug } of outermost(this.rowsIn(words))) add(this.table.idOf(conceptTerm(slug)));
    }
    return counts;
  }

  /** Takes the words of a comment as a use of the forms that they hold. */
  use({ words }: TextTerms): void {
    for (const { form } of this.rowsIn(words)) this.used.add(keyOf(form.form));
  }

  /** The vocabulary, with what was used of it. */
  vocabulary(): Concept[] {
    return this.concepts.map((concept) => withUsed(concept, this.used));
  }
}
