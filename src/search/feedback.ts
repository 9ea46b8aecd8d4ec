import { bestTerms } from './best-terms.ts';
import type { Engine } from './engine.ts';
import type { Found, Matches } from './matching.ts';
import { ownWords } from './own-words.ts';
import { plainUnit, type Unit } from './units.ts';

/** Results whose words are looked for when a reader asks for more like them, and how many of their words. */
const FEEDBACK = { results: 5, terms: 10, weight: 0.3 };

/** What was found once words of the first results were looked for, too, and these words. */
export interface Widened {
  matches: Matches;
  feedback: string[];
}

/** Looks for words of the first results, too; `match` finds what holds units. */
export function widened(
  matches: Matches,
  units: readonly Unit[],
  engine: Engine,
  match: (units: readonly Unit[]) => Matches,
): Widened {
  const feedback = feedbackTerms(matches.found, units, engine);
  if (feedback.length === 0) return { matches, feedback };
  const whole = units.some((unit) => unit.whole);
  const wider = match([...units, ...feedback.map((term) => ({ ...feedbackUnit(term), whole }))]);
  const found = withFeedback(matches.found, wider.found);
  return { matches: { ...matches, found, all: matches.all && wider.all }, feedback };
}

/** Words of the first results that the query does not hold (relevance feedback, Rocchio 1971). */
function feedbackTerms(found: readonly Found[], units: readonly Unit[], engine: Engine): string[] {
  const first = found.slice(0, FEEDBACK.results).map(({ document }) => document);
  engine.expectTexts(first.map(({ number }) => number));
  const text = first.map(ownWords);
  const known = new Set(units.flatMap(({ terms }) => [...terms.keys()]));
  return bestTerms(text.join('\n'), engine, FEEDBACK.terms + known.size, 2)
    .filter((term) => [...plainUnit(term).terms.keys()].every((form) => !known.has(form)))
    .slice(0, FEEDBACK.terms);
}

/** A word taken from results, which counts less than one that was asked for. */
function feedbackUnit(term: string): Unit {
  const unit = plainUnit(term);
  const terms = [...unit.terms].map(([form, weight]) => [form, weight * FEEDBACK.weight] as const);
  return { ...unit, terms: new Map(terms) };
}

/** What was found by itself before what only feedback finds, which holds none or some of the words. */
function withFeedback(before: readonly Found[], after: readonly Found[]): Found[] {
  const complete = new Set(
    before.filter((found) => found.complete).map(({ document }) => document),
  );
  return [
    ...after.filter(({ document }) => complete.has(document)),
    ...after.filter(({ document }) => !complete.has(document)),
  ].map((found) => ({ ...found, complete: complete.has(found.document) }));
}
