import { dateInWords } from '../model/citation.ts';
import { STANCE_WORDS } from '../model/stance.ts';
import type { Listed } from '../search/listing.ts';
import { element, icon, linkTo } from './elements.ts';

/** One comment in the list of results; it changes only what changed, so that typing redraws little. */
export class ResultItem {
  readonly element: HTMLLIElement;
  private readonly link = linkTo('', '');
  private readonly main: HTMLElement;
  private words = '';
  private about = '';

  constructor(number: number) {
    this.main = element('div', 'result-main', this.link);
    this.element = element(
      'li',
      'result',
      element('span', 'result-number', String(number)),
      this.main,
    );
    this.element.dataset['comment'] = String(number);
  }

  /** Says whether it stands far below: the browser leaves it there until a reader comes near. */
  standBelow(below: boolean): void {
    if (this.main.classList.contains('below') !== below) this.main.classList.toggle('below');
  }

  /** Whether it is in the page already with the words of this result. */
  stands({ snippet, language }: Listed): boolean {
    return this.element.isConnected && this.words === JSON.stringify([snippet, language]);
  }

  /** Shows a result of the same comment, leading to `address`; `partial` says that it matches only some of the query. */
  show({ snippet, language, ...result }: Listed, address: string, partial: boolean): void {
    if (this.link.getAttribute('href') !== address) this.link.href = address;
    const words = JSON.stringify([snippet, language]);
    if (words !== this.words) this.link.replaceChildren(...wordsOf(snippet, language));
    this.words = words;
    const { parent, stance, author, date, themes, shared, byLabel } = result;
    const about = JSON.stringify([parent, stance, author, date, themes, shared, byLabel, partial]);
    if (about !== this.about) {
      this.main.replaceChildren(...aboveOf(parent), this.link, metaOf(result, partial));
    }
    this.about = about;
  }
}

function wordsOf({ segments, before, after }: Listed['snippet'], language: string | null) {
  const said = element(
    'bdi',
    '',
    ...segments.map(({ text, hit }) => (hit ? element('mark', '', text) : text)),
  );
  if (language !== null) said.lang = language;
  return [...(before ? [omission(), ' '] : []), said, ...(after ? [' ', omission()] : [])];
}

function aboveOf(parent: Listed['parent']): HTMLElement[] {
  if (!parent?.line) return [];
  const line = element('bdi', 'result-above-words', parent.line);
  return [element('p', 'result-above', `${parent.number} `, line)];
}

function metaOf(
  {
    stance,
    author,
    parent,
    themes,
    thread,
    date,
    byLabel,
    shared,
  }: Omit<Listed, 'snippet' | 'language'>,
  partial: boolean,
): HTMLElement {
  const side = element(
    'span',
    `st ${stance} label`,
    icon(`g-${stance}`, 'g'),
    STANCE_WORDS[stance],
  );
  const meta = element('p', 'result-meta', side, element('bdi', '', author));
  if (date !== null) meta.append(element('span', '', dateInWords(date)));
  if (parent) meta.append(element('span', '', `reply to ${parent.number}`));
  if (themes.length > 0) meta.append(element('span', 'label', themes.join(', ')));
  const threads = document.querySelectorAll('input[name="thread"]');
  if (threads.length > 1) meta.append(element('bdi', '', threadTitle(thread)));
  if (shared.length > 0) meta.append(element('span', 'shared', `shares ${shared.join(', ')}`));
  if (byLabel) meta.append(element('span', 'by-label', 'found by its theme or claim'));
  if (partial) meta.append(element('span', '', 'only some of it'));
  return meta;
}

function omission(): HTMLElement {
  return element('span', 'omission', '[…]');
}

function threadTitle(slug: string): string {
  const choice = document.querySelector(`input[name="thread"][value="${CSS.escape(slug)}"]`);
  return choice?.parentElement?.querySelector('.facet-label')?.textContent ?? slug;
}
