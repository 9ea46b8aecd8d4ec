import { permalinks } from '../model/permalink.ts';
import type { ListedEntry } from '../search/entries.ts';
import { inAddress } from '../search/in-address.ts';
import type { Group, Listing } from '../search/listing.ts';
import { element, icon, linkTo, plainButton } from './elements.ts';
import { keepChildren } from './keep-children.ts';
import { ResultItem } from './result-item.ts';
import { type Shown, STEP } from './search-address.ts';

const link = permalinks(import.meta.env.BASE_URL);

const KINDS = { theme: 'Question', claim: 'Claim', term: 'Glossary' };

/** Milliseconds for which results of another query may stay in sight below the first of this one. */
const PATIENCE = 300;

type Change = (shown: Partial<Shown>) => void;

/** What was found: matching questions, claims and glossary entries first, then the comments. */
export class ResultList {
  private items = new Map<string, ResultItem>();
  private lists = new Map<string | undefined, HTMLOListElement>();
  private entries: HTMLElement[] = [];
  private matching = '[]';
  /** Rows of another query, and what takes them out. */
  private outdated: Element[] = [];
  private removal: ReturnType<typeof setTimeout> | undefined;
  private readonly fewer = element('li', 'fewer', 'These match only some of it.');

  /**
   * Makes a listing what `body` holds; what it showed before is kept as far as it is the same. Below the first results
   * of a listing that is not whole, rows of the last one stay for a moment: to take them out and put most of them back
   * would move the page twice for each key.
   */
  show(body: Element, listing: Listing, shown: Shown, change: Change): void {
    const outdated: Element[] = [];
    const { entries, groups, complete, reading } = listing;
    const items = new Map<string, ResultItem>();
    const lists: typeof this.lists = new Map();
    const toMark = wordsToMark(reading, shown.typed);
    const divided = shown.order === 'best' && complete > 0;
    if (JSON.stringify(entries) !== this.matching) this.entries = entryList(entries);
    this.matching = JSON.stringify(entries);
    const parts = [...this.entries];
    let listed = 0;
    for (const { thread, results, more } of groups) {
      if (thread) parts.push(groupHead({ thread, more }, shown, change));
      const list = this.lists.get(thread?.slug) ?? element('ol', 'results');
      lists.set(thread?.slug, list);
      const rows: HTMLElement[] = [];
      for (const result of results) {
        if (divided && !result.complete && listed === complete && !thread) rows.push(this.fewer);
        const key = `${result.thread}/${result.number}`;
        const item = this.items.get(key) ?? new ResultItem(result.number);
        const address = link.inThread(result.thread, result.number, toMark, shown.vocabulary);
        item.show(result, address, !result.complete && shown.order !== 'best');
        items.set(key, item);
        rows.push(item.element);
        listed += 1;
      }
      const left = Math.min(listing.count, shown.limit) - rows.length;
      const kept = listing.whole ? [] : rest(list, rows).slice(0, Math.max(left, 0));
      outdated.push(...kept);
      keepChildren(list, [...rows, ...kept]);
      parts.push(list);
    }
    if (listing.whole) parts.push(...furtherOf(listing, shown, change));
    this.outdated = outdated;
    if (outdated.length === 0) {
      clearTimeout(this.removal);
      this.removal = undefined;
    } else this.removal ??= setTimeout(() => this.removeOutdated(), PATIENCE);
    // Of those not listed yet most will be listed again.
    this.items = listing.whole ? items : new Map([...this.items, ...items]);
    this.lists = lists;
    keepChildren(body, parts);
  }

  private removeOutdated(): void {
    this.removal = undefined;
    for (const row of this.outdated) row.remove();
  }
}

/** The rows of a list that are not among `rows`, in their order. */
function rest(list: Element, rows: readonly Element[]): Element[] {
  const wanted = new Set(rows);
  return [...list.children].filter((row) => !wanted.has(row));
}

/** The ways to see more. */
function furtherOf({ rest, reading }: Listing, shown: Shown, change: Change): HTMLElement[] {
  const further: HTMLElement[] = [];
  if (rest > 0) {
    const more =
      rest > STEP ? `Show ${STEP} more of ${rest.toLocaleString('en')}` : `Show the last ${rest}`;
    further.push(plainButton(more, () => change({ limit: shown.limit + STEP })));
  }
  if (!shown.more && reading.words.length + reading.phrases.length > 0) {
    further.push(plainButton('More arguments like these', () => change({ more: true })));
  }
  return further.length > 0 ? [element('p', 'further', ...further)] : [];
}

/** The questions, claims and glossary entries that match, as one-liners. */
export function entryList(entries: readonly ListedEntry[]): HTMLElement[] {
  return entries.length > 0 ? [element('ul', 'entries', ...entries.map(entry))] : [];
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

function groupHead(
  { thread, more }: Pick<Group, 'thread' | 'more'>,
  { choice }: Shown,
  change: Change,
): HTMLElement {
  const head = element('h2', 'group-head', element('bdi', '', thread?.title ?? ''));
  if (thread && more > 0) {
    const all = `${more.toLocaleString('en')} more in this thread`;
    head.append(
      ' ',
      plainButton(all, () => change({ choice: { ...choice, thread: [thread.slug] } })),
    );
  }
  return head;
}

/** The words a thread is to mark: what was typed, or, where that was not what was looked for, what was. */
function wordsToMark(
  { corrections, like, text, words, phrases }: Listing['reading'],
  typed: string,
): string {
  if (corrections.length + like.length === 0 && !text) return inAddress(typed.trim(), words);
  return [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
}
