import type { z } from 'zod';

/** What zod says of several shapes none of which fits, where the schema has no words of its own. */
const SAYS_NOTHING = 'Invalid input';

/** What was most likely meant where none of several shapes fits: the shape with the fewest faults, its first fault. */
export function likeliestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.message !== SAYS_NOTHING) return issue;
  const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length);
  const fault = nearest?.[0];
  return fault ? likeliestIssue({ ...fault, path: [...issue.path, ...fault.path] }) : issue;
}
