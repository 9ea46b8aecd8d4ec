import { parseQuery } from '../search/query.ts';
import { hits } from '../search/snippet.ts';
import { BodyText } from './body-text.ts';

/** Paints the words of `?q=` in the comments of a thread, changing no element, with a button to clear them. */
export function markWords(thread: HTMLElement): void {
  const address = new URL(location.href);
  const typed = address.searchParams.get('q') ?? '';
  const bar = thread.querySelector('.marking');
  if (!bar || !('highlights' in CSS)) return;
  const query = parseQuery(typed);
  const ranges = [...thread.querySelectorAll('.body')].flatMap((body) => rangesIn(body, query));
  CSS.highlights.set('query', new Highlight(...ranges));

  const said = document.createElement('span');
  said.textContent =
    ranges.length === 0
      ? `No word of “${typed}” stands in this thread.`
      : `${ranges.length} ${ranges.length === 1 ? 'word' : 'words'} marked for “${typed}”.`;
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.className = 'plain linked';
  clear.textContent = 'Clear the marks';
  clear.addEventListener('click', () => {
    CSS.highlights.delete('query');
    bar.replaceChildren();
    // The button that had the focus is gone.
    thread.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    address.searchParams.delete('q');
    history.replaceState(null, '', address);
  });
  bar.replaceChildren(said, clear);
}

/** Words are found in a whole body at once: an address is one text in several elements. */
function rangesIn(body: Element, query: ReturnType<typeof parseQuery>): Range[] {
  const text = new BodyText(body);
  return hits(text.text, query).map((hit) => text.range(hit));
}
