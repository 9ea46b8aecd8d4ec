import { permalinks } from '../model/permalink.ts';
import { counted } from '../model/wording.ts';
import { parseQuery } from '../search/query.ts';
import { element } from './elements.ts';

const link = permalinks(import.meta.env.BASE_URL);

/** Where the search page shows what came of a query: one live line, and the rest. */
export interface Outcome {
  status: HTMLElement;
  body: HTMLElement;
}

/** The pause after which a count is announced, so that not every letter is (SPEC 13). */
const QUIET = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says something now, in place of a count that waits to be said. */
export function sayAtOnce(status: HTMLElement, words: string): void {
  clearTimeout(waiting);
  status.textContent = words;
}

/** Says how many comments were found, once the reader pauses. */
export function sayCount(status: HTMLElement, count: number, typed: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const verb = count === 1 ? 'matches' : 'match';
    const number = element('b', '', count === 0 ? 'No comment' : counted(count, 'comment'));
    status.replaceChildren(number, ` ${count === 0 ? 'matches' : verb} “${typed.trim()}”`);
  }, QUIET);
}

export function showLoading({ body }: Outcome, kilobytes: string): void {
  body.replaceChildren(
    element('div', 'loading-rule'),
    element('p', 'meta', `Getting the index, ${kilobytes} KB…`),
  );
}

export function showFailure({ status, body }: Outcome, again: () => void): void {
  const button = element('button', 'plain linked', 'Try again');
  button.type = 'button';
  button.addEventListener('click', again);
  const threads = element('a', '', 'Read the threads');
  threads.href = link.threads();
  sayAtOnce(status, '');
  body.replaceChildren(
    element('p', 'state', 'The index did not come.'),
    element(
      'p',
      '',
      'The connection may be down. Nothing is lost: try again, or read the threads.',
    ),
    element('ul', 'ways', element('li', '', button), element('li', '', threads)),
  );
}

/** Says that nothing was found and offers ways out: each word alone, and the threads. */
export function showNothing({ body }: Outcome, typed: string): void {
  const { terms } = parseQuery(typed);
  const threads = element('a', '', 'All threads');
  threads.href = link.threads();
  const alone =
    terms.length < 2
      ? []
      : terms.slice(0, 2).map((term) => {
          const way = element('a', '', `Search “${term}” only`);
          way.href = link.search({ q: term });
          return element('li', '', way);
        });
  body.replaceChildren(
    element('p', 'state', `No comment contains “${typed.trim()}”.`),
    element(
      'p',
      '',
      'Try another word, or a shorter one: a word’s beginning is enough while it is the last one typed.',
    ),
    element('ul', 'ways', ...alone, element('li', '', threads)),
  );
}
