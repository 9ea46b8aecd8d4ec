import { checkCaptures } from './check-captures.ts';
import { checkClaims } from './check-claims.ts';
import { checkDates } from './check-dates.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkRemovals } from './check-removals.ts';
import { checkStructured } from './check-structured.ts';
import { checkThreads } from './check-threads.ts';
import { checkTree } from './check-tree.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read-content.ts';
import { checkVerbatim } from './verbatim.ts';

/** Every problem of a content folder, of every kind, in one list; empty when the archive may be built. */
export function checkContent(content: Content): Problem[] {
  const captures = new Map(content.captures.map((file) => [file.capture.id, file]));
  return [
    ...content.problems,
    ...checkTree(content),
    ...checkThreads(content),
    ...checkCaptures(content),
    ...checkStructured(content),
    ...checkDates(content),
    ...checkRemovals(content),
    ...checkClaims(content),
    ...checkGlossary(content),
    ...content.comments.flatMap((file) => checkVerbatim(file, captures)),
  ];
}
