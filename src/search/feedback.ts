import { bestTerms } from './best-terms.ts';
import type { Engine } from './engine.ts';
import type { Found } from './matching.ts';
import { ownWords } from './own-words.ts';
import { plainUnit, type Unit } from './units.ts';

/** Results whose words are looked for when a reader asks for more like them, and how many of their words. */
const FEEDBACK = { results: 5, terms: 10, weight: 0.3 };

/** Words of the first results that the query does not hold (relevance feedback, Rocchio 1971). */
export function feedbackTerms(
  found: readonly Found[],
  units: readonly Unit[],
  engine: Engine,
): string[] {
  const first = found.slice(0, FEEDBACK.results).map(({ document }) => document);
  engine.expectTexts(first.map(({ number }) => number));
  const text = first.map(ownWords);
  const known = new Set(units.flatMap(({ terms }) => [...terms.keys()]));
  return bestTerms(text.join('\n'), engine, FEEDBACK.terms + known.size, 2)
    .filter((term) => [...plainUnit(term).terms.keys()].every((form) => !known.has(form)))
    .slice(0, FEEDBACK.terms);
}

/** A word taken from results, which counts less than one that was asked for. */
export function feedbackUnit(term: string): Unit {
  const unit = plainUnit(term);
  const terms = [...unit.terms].map(([form, weight]) => [form, weight * FEEDBACK.weight] as const);
  return { ...unit, terms: new Map(terms) };
}

/** What was found by itself before what only feedback finds, which holds none or some of the words. */
export function withFeedback(before: readonly Found[], after: readonly Found[]): Found[] {
  const complete = new Set(
    before.filter((found) => found.complete).map(({ document }) => document),
  );
  return [
    ...after.filter(({ document }) => complete.has(document)),
    ...after.filter(({ document }) => !complete.has(document)),
  ].map((found) => ({ ...found, complete: complete.has(found.document) }));
}
