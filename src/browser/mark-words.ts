import { counted } from '../model/wording.ts';
import { writtenForms } from '../search/forms.ts';
import type { Mark } from '../search/marks.ts';
import { hitsIn, marksOf } from '../search/marks.ts';
import { parseQuery } from '../search/query.ts';
import { type Concept, conceptFinder } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words.ts';
import { BodyText } from './body-text.ts';

/** Paints the words of `?q=` in the comments of a thread, changing no element, with a button to clear them. */
export async function markWords(thread: HTMLElement): Promise<void> {
  const address = new URL(location.href);
  const typed = address.searchParams.get('q') ?? '';
  const bar = thread.querySelector('.marking');
  if (!bar || !('highlights' in CSS)) return;
  const widened = address.searchParams.get('vocabulary') !== 'off';
  const vocabulary = widened ? await vocabularyAt(thread.dataset['vocabulary']) : [];
  const marks = marksFor(typed, vocabulary);
  const highlight = new Highlight();
  CSS.highlights.set('query', highlight);
  for await (const body of unhurried(thread.querySelectorAll('.body')))
    for (const range of rangesIn(body, marks)) highlight.add(range);

  const said = document.createElement('span');
  said.textContent =
    highlight.size === 0
      ? `No word of “${typed}” stands in this thread.`
      : `${counted(highlight.size, 'word')} marked for “${typed}”.`;
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
    address.searchParams.delete('vocabulary');
    history.replaceState(null, '', address);
  });
  bar.replaceChildren(said, clear);
}

/** Milliseconds of work between which the page may answer its reader. */
const AT_ONCE = 10;

/** Gives one thing after the other, letting the page answer its reader in between. */
async function* unhurried<T>(things: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const thing of things) {
    if (performance.now() - since > AT_ONCE) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    yield thing;
  }
}

function marksFor(typed: string, vocabulary: readonly Concept[]): Mark[] {
  const words = wordsOf(parseQuery(typed));
  const terms = words.typed.map(({ term }) => term);
  const slugs = new Set(conceptFinder(vocabulary)(terms).map(({ slug }) => slug));
  const concepts = vocabulary.filter(({ slug }) => slugs.has(slug));
  return marksOf(
    words,
    words.searched.map(({ term }) => {
      const { joined, pairs } = writtenForms(term, terms);
      return { word: term, written: [...joined, ...pairs] };
    }),
    concepts,
  );
}

/** The glossary's other names; none when they do not come: the words themselves are marked all the same. */
async function vocabularyAt(address: string | undefined): Promise<Concept[]> {
  try {
    return address === undefined ? [] : await (await fetch(address)).json();
  } catch {
    return [];
  }
}

/** Words are found in a whole body at once: an address is one text in several elements. */
function rangesIn(body: Element, marks: readonly Mark[]): Range[] {
  const text = new BodyText(body);
  return hitsIn(text.text, marks).map((hit) => text.range(hit));
}
