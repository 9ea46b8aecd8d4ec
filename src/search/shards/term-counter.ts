import { conceptTerm } from '../index-options.ts';
import {
  type Concept,
  type ConceptMatch,
  type Form,
  formsOf,
  keyOf,
  outermost,
  rowFinder,
  withUsed,
} from '../vocabulary.ts';
import { type Counts, Tally } from './tally.ts';
import type { TermTable, TextTerms } from './term-table.ts';

/** A form of a concept as numbers of terms. */
interface NumberedForm {
  slug: string;
  terms: number[];
  form: Form;
}

/** The forms of concepts that stand in a text. */
type FoundForms = readonly (ConceptMatch & { form: NumberedForm })[];

const NO_FORMS: FoundForms = [];

/** Counts the terms that texts are found by, as `indexTerms` gives them, and which forms of concepts they use. */
export class TermCounter {
  private readonly table: TermTable;
  private readonly concepts: readonly Concept[];
  private readonly rowsIn;
  private readonly used = new Set<string>();
  private readonly pronoun: number;
  private readonly tally = new Tally();
  /** Of each term whether a form begins with it. */
  private readonly begins: Uint8Array;

  constructor(table: TermTable, concepts: readonly Concept[]) {
    this.table = table;
    this.concepts = concepts;
    this.pronoun = table.idOf('us');
    const forms = concepts.flatMap(formsOf).map((form): NumberedForm => {
      return { slug: form.slug, terms: form.terms.map((term) => table.idOf(term)), form };
    });
    this.rowsIn = rowFinder<number, NumberedForm>(forms);
    this.begins = new Uint8Array(table.names.length);
    for (const {
      terms: [first = 0],
    } of forms)
      this.begins[first] = 1;
  }

  /** The forms that stand in a text. */
  formsIn({ words }: TextTerms): FoundForms {
    return words.some((word) => this.begins[word] === 1) ? this.rowsIn(words) : NO_FORMS;
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

  private add({ words, others, pronouns }: TextTerms, forms: FoundForms): void {
    for (const word of words) this.addWord(word);
    if (others.size > 0)
      for (const ids of others.values()) for (const other of ids) this.addWord(other);
    if (pronouns > 0) this.tally.remove(this.pronoun, pronouns);
    for (const { slug } of outermost(forms)) this.tally.add(this.table.idOf(conceptTerm(slug)));
  }

  private addWord(term: number): void {
    this.tally.add(term);
    const stem = this.table.stemOf(term);
    if (stem < 0) this.tally.add(stem);
  }

  /** Takes the forms that stand in a comment as used. */
  use(forms: FoundForms): void {
    for (const { form } of forms) this.used.add(keyOf(form.form));
  }

  /** The vocabulary, with what was used of it. */
  vocabulary(): Concept[] {
    return this.concepts.map((concept) => withUsed(concept, this.used));
  }
}
