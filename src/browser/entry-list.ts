import { permalinks } from '../model/permalink.ts';
import type { ListedEntry } from '../search/entries.ts';
import { element, icon, linkTo } from './elements.ts';
import { keepChildren } from './keep-children.ts';

const link = permalinks(import.meta.env.BASE_URL);

const KINDS = { theme: 'Question', claim: 'Claim', term: 'Glossary' };

/** The questions, claims and glossary entries that match, as one-liners; those that match on are left alone. */
export class EntryList {
  private readonly element = element('ul', 'entries');
  private lines = new Map<string, HTMLElement>();

  /** The list of these entries; nothing where there are none. */
  of(entries: readonly ListedEntry[]): HTMLElement[] {
    const lines = entries.map((one) => {
      const words = JSON.stringify(one);
      return [words, this.lines.get(words) ?? entry(one)] as const;
    });
    this.lines = new Map(lines);
    keepChildren(this.element, [...this.lines.values()]);
    return entries.length > 0 ? [this.element] : [];
  }
}

function entry({ kind, slug, theme, text, stance }: ListedEntry): HTMLElement {
  const address = {
    theme: link.theme(slug),
    claim: link.claim(theme, slug),
    term: link.glossary(slug),
  }[kind];
  const words = linkTo(address, kind === 'term' ? '' : 'asked', text);
  const mark = stance ? [icon(`g-${stance}`, `g ${stance}`)] : [];
  const item = element(
    'li',
    'entry',
    element('span', 'entry-kind', `${KINDS[kind]}:`),
    element('span', '', ...mark, words),
  );
  // A claim is a label of ours, like a stance; a question and a term are not.
  if (kind === 'claim') item.classList.add('label');
  return item;
}
