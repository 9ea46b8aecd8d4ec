import { permalinks } from '../model/permalink.ts';
import { inAddress } from '../search/in-address.ts';
import type { Listed, Listing } from '../search/listing.ts';
import { element } from './elements.ts';
import { EntryList } from './entry-list.ts';
import { Further } from './further.ts';
import { keepChildren } from './keep-children.ts';
import { NEAR, partOf } from './part-of-listing.ts';
import { ResultGroup } from './result-group.ts';
import { ResultItem } from './result-item.ts';
import type { Shown } from './search-address.ts';

const link = permalinks(import.meta.env.BASE_URL);

/** Milliseconds for which results of another query may stay in sight below the first of this one. */
const PATIENCE = 300;

type Change = (shown: Partial<Shown>) => void;

/** What was found: matching questions, claims and glossary entries first, then the comments. */
export class ResultList {
  private items = new Map<string, ResultItem>();
  private groups = new Map<string | undefined, ResultGroup>();
  private readonly entries = new EntryList();
  /** What is of another query, and what takes it out. */
  private outdated: Element[] = [];
  /** The listing that is shown or on its way. */
  private due: Listing | undefined;
  private removal: ReturnType<typeof setTimeout> | undefined;
  private readonly fewer = element('li', 'fewer', 'These match only some of it.');
  private readonly further = new Further();

  /**
   * Makes a listing what `body` holds; what it showed before is kept as far as it is the same. Where much changes, the
   * first results come first, and the others in the frame after. Below the first, of this listing or of one that is not
   * whole, rows of the last one stay for a moment: to take them out and put most of them back would move the page twice
   * for each key.
   */
  show(body: Element, listing: Listing, shown: Shown, change: Change): void {
    const order = [...this.groups.keys()];
    const part = partOf(
      listing,
      (result, thread, at) =>
        order[at] === thread && (this.items.get(keyOf(result))?.stands(result) ?? false),
    );
    this.due = listing;
    this.draw(body, part, shown, change);
    if (part === listing) return;
    afterFrame(() => {
      if (this.due === listing) this.draw(body, listing, shown, change);
    });
  }

  /** Shows no more of a listing than stands there: something else is to. */
  stop(): void {
    this.due = undefined;
  }

  private draw(body: Element, listing: Listing, shown: Shown, change: Change): void {
    body.ariaBusy = listing.whole ? null : 'true';
    const { entries, complete, reading } = listing;
    const items = new Map<string, ResultItem>();
    const groups: typeof this.groups = new Map();
    const rows = new Map<ResultGroup, HTMLElement[]>();
    const toMark = wordsToMark(reading, shown.typed);
    const divided = shown.order === 'best' && complete > 0;
    for (const { thread, results, more } of listing.groups) {
      const slug = thread?.slug;
      const group = this.groups.get(slug) ?? new ResultGroup(thread);
      groups.set(slug, group);
      group.tell(more, () => change({ choice: { ...shown.choice, thread: slug ? [slug] : [] } }));
      const own: HTMLElement[] = [];
      for (const result of results) {
        if (divided && !result.complete && items.size === complete && !thread) own.push(this.fewer);
        const item = this.items.get(keyOf(result)) ?? new ResultItem(result.number);
        const address = link.inThread(result.thread, result.number, toMark, shown.vocabulary);
        item.show(result, address, !result.complete && shown.order !== 'best');
        item.standBelow(items.size >= NEAR);
        items.set(keyOf(result), item);
        own.push(item.element);
      }
      rows.set(group, own);
    }
    const left = listing.whole ? 0 : Math.min(listing.count, shown.limit) - items.size;
    const lists = this.fill(rows, left);
    const further = listing.whole
      ? this.further.below(listing, shown, change)
      : this.further.standing();
    if (!listing.whole) this.outdated.push(...further);
    this.removeInTime();
    // Of those not listed yet most will be listed again.
    this.items = listing.whole ? items : new Map([...this.items, ...items]);
    this.groups = listing.whole ? groups : new Map([...groups, ...this.groups]);
    keepChildren(body, [...this.entries.of(entries), ...lists, ...further]);
  }

  /** Puts its rows into each group, below them at most `left` of those that stood there; gives what is to be shown. */
  private fill(rows: ReadonlyMap<ResultGroup, readonly HTMLElement[]>, left: number) {
    const wanted = new Set<Element>([...rows.values()].flat());
    const parts: HTMLElement[] = [];
    this.outdated = [];
    for (const group of new Set([...rows.keys(), ...this.groups.values()])) {
      const own = rows.get(group);
      // What something else was shown in the place of does not come back.
      const stood = group.list.isConnected ? [...group.list.children] : [];
      const others = stood.filter((row) => !wanted.has(row));
      const kept = others.slice(0, Math.max(0, left));
      left -= kept.length;
      keepChildren(group.list, [...(own ?? []), ...kept]);
      if (!own && kept.length === 0) continue;
      parts.push(...group.parts);
      this.outdated.push(...(own ? kept : group.parts));
    }
    return parts;
  }

  private removeInTime(): void {
    if (this.outdated.length === 0) {
      clearTimeout(this.removal);
      this.removal = undefined;
    } else
      this.removal ??= setTimeout(() => {
        this.removal = undefined;
        for (const row of this.outdated) row.remove();
      }, PATIENCE);
  }
}

function keyOf({ thread, number }: Listed): string {
  return `${thread}/${number}`;
}

/** Does something once what was changed just now is drawn; where nothing is drawn, once something is. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** The words a thread is to mark: what was typed, or, where that was not what was looked for, what was. */
function wordsToMark(
  { corrections, like, text, words, phrases }: Listing['reading'],
  typed: string,
): string {
  if (corrections.length + like.length === 0 && !text) return inAddress(typed.trim(), words);
  return [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
}
