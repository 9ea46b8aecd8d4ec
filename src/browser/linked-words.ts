import { findWords } from '../model/find-words.ts';
import { directivesIn } from '../model/text-directive.ts';
import { BodyText } from './body-text.ts';
import { element } from './elements.ts';

/** Characters of the words looked for that are said when they are not there. */
const SAID = 120;

/**
 * Marks the words of the page's comment that the address links to, and says so when they are not there.
 * Browsers do the first by themselves, but neither tell whether they found the words nor look in the
 * comment only; so this looks again, wherever the directive can be read.
 */
export function markLinkedWords(address: string): void {
  const body = document.querySelector('.one-comment .body');
  const comment = body?.closest('.one-comment');
  document.querySelector('.words-lost')?.remove();
  CSS.highlights?.delete('words');
  const directives = directivesIn(address);
  if (!body || !comment || directives.length === 0) return;
  const text = new BodyText(body);
  const found = directives.map((directive) => directive && findWords(text.text, directive));
  const ranges = found.flatMap((stretch) => (stretch ? [text.range(stretch)] : []));
  if (CSS.highlights) CSS.highlights.set('words', new Highlight(...ranges));
  const [first] = ranges;
  if (first) show(first);
  const lost = directives.filter((_, index) => !found[index]);
  if (lost.length === 0) return;
  const said = element('p', 'words-lost', ...lost.flatMap((directive) => explain(directive)));
  said.role = 'status';
  comment.before(said);
}

function explain(directive: ReturnType<typeof directivesIn>[number]): (Node | string)[] {
  if (!directive)
    return ['The link names words of this comment, but it is damaged: they cannot be read. '];
  const { start, end } = directive;
  const words = [...(end === undefined ? start : `${start} … ${end}`)];
  const named = words.length > SAID ? `${words.slice(0, SAID).join('')}…` : words.join('');
  return [
    'The words that the link names are not in this comment: “',
    element('bdi', '', named),
    '”. ',
  ];
}

/** Brings words into view, unless the browser has. */
function show(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const middle = top + scrollY - Math.max(0, innerHeight - (bottom - top)) / 2;
  scrollTo({ top: middle, behavior: 'instant' });
}
