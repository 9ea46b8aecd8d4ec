import { answeredBy } from '../archive/recorded.ts';
import type { Said } from '../archive/said.ts';

/**
 * Whom each capture says that a comment answers, in words and in the order of `said`; captures that do not say are left
 * out.
 *
 * @param numberOf gives the number of the comment with an id at the source; undefined where no capture holds it.
 */
export function edgesInWords(
  said: readonly Said[],
  numberOf: (id: string) => number | undefined,
): string {
  const edges = said.flatMap(({ part, comment }) => {
    const answer = answeredBy(comment);
    return answer === undefined ? [] : [`${part.capture} has it as ${edge(answer, numberOf)}`];
  });
  return edges.join(', ');
}

function edge(answer: string | null, numberOf: (id: string) => number | undefined): string {
  if (answer === null) return 'an opening';
  const number = numberOf(answer);
  return `a reply to ${answer} (${number === undefined ? 'not captured' : `comment ${number}`})`;
}
