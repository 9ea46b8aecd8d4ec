import { findWords } from '../model/find-words.ts';
import { directivesIn } from '../model/text-directive.ts';
import { BodyText } from './body-text.ts';

/**
 * Marks the words of the page's comment that the address links to, and says so when they are not there.
 * Browsers do the first by themselves, but neither tell whether they found the words nor look in the
 * comment only; so this looks again, wherever the directive can be read.
 */
export function markLinkedWords(address: string): void {
  const body = document.querySelector('.one-comment .body');
  const lost = document.querySelector<HTMLElement>('.words-lost');
  if (!body || !lost) return;
  const text = new BodyText(body);
  const found = directivesIn(address).map(
    (directive) => directive && findWords(text.text, directive),
  );
  const ranges = found.flatMap((stretch) => (stretch ? [text.range(stretch)] : []));
  CSS.highlights?.set('words', new Highlight(...ranges));
  lost.hidden = ranges.length === found.length;
  const [first] = ranges;
  if (!first) return;
  const { top, bottom } = first.getBoundingClientRect();
  // The browser may have brought them into view.
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 4);
}
