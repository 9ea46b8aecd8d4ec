import { stemTerm } from './index-options.ts';
import { stemOf } from './stem.ts';

/** What the forms of a word have in common, and no other word: the index term of their stem, or the only form. */
export function formKey(term: string): string {
  const stem = stemOf(term);
  return stem === undefined ? term : stemTerm(stem);
}
