import { hiddenIn } from '../../markdown/hidden-characters.ts';
import type { Permalinks } from '../../model/permalink.ts';
import { sourceNotes, withheldOf } from '../../model/source-notes.ts';
import { tombstoneOf } from '../../model/tombstone.ts';
import { counted } from '../../model/wording.ts';
import type { Comment, Term } from '../../schema/archive.ts';
import { html, type Markup } from './html.ts';

/** The glossary's terms that stand in a comment, folded. */
export function termNotes(
  terms: readonly Term[],
  number: number,
  link: Permalinks,
): Markup | undefined {
  if (terms.length === 0) return undefined;
  const items = terms.map(
    ({ slug, term }) => html`<li><a href="${link.glossary(slug)}">${term}</a></li>`,
  );
  return html`<details class="terms"><summary>${counted(terms.length, 'term')}<span class="vh"> of comment ${number} in the glossary</span></summary><ul>${items}</ul></details>`;
}

/** Shows, on request and without a script, the characters of a comment that show nothing. */
export function hiddenSwitch({ lines, author }: Comment): Markup | undefined {
  const hidden = hiddenIn([...lines, author.name ?? ''].join('\n')).length;
  if (hidden === 0) return undefined;
  return html`<p class="hidden-switch"><label><input type="checkbox" class="show-hidden" autocomplete="off"> Show ${counted(hidden, 'hidden character')}</label></p>`;
}

/** How the captures of a comment differ in it. */
export function differences(comment: Comment, link: Permalinks): Markup | undefined {
  const notes = sourceNotes(comment);
  if (notes.length === 0) return undefined;
  const items = notes.map(({ text, capture }) => {
    const where =
      capture && html` <a href="${link.capture(capture)}">${capture.split('/')[1]}</a>.`;
    return html`<li>${text}${where}</li>`;
  });
  return html`<ul class="source-notes meta">${items}</ul>`;
}

/** What stands instead of words that no capture has. */
export function withheldNote(comment: Comment): Markup | undefined {
  const note = withheldOf(comment);
  return note && stone(note.head, html`${note.sentence}`);
}

/** What stands instead of the words of a comment that is not live, with `replies` below it. */
export function tombstone(comment: Comment, replies: number, link: Permalinks): Markup | undefined {
  const found = tombstoneOf(comment, replies);
  if (!found) return undefined;
  const { head, sentence, to } = found;
  const more =
    to === undefined
      ? html`<a href="${link.permanence()}#removal">What a removal means</a>`
      : html`<a href="${link.comment(to)}">Read comment ${to}</a>`;
  return stone(head, html`${sentence} ${more}`);
}

function stone(head: string, note: Markup): Markup {
  return html`<div class="tombstone"><p class="tombstone-head">${head}</p> <p class="meta">${note}</p></div>`;
}
