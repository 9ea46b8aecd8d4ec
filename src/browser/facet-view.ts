import { counted } from '../model/wording.ts';
import { type Choice, FACETS, type Facet } from '../search/choices.ts';
import type { Listing } from '../search/listing.ts';
import { part, say } from './elements.ts';

/** Milliseconds for which counts of another query may stay in sight. */
const PATIENCE = 300;
/** Counts said at once: the first of these tasks has all that are never folded away. */
const AT_ONCE = 60;

/** One checkbox, with its name and its count. */
interface Value {
  box: HTMLInputElement;
  facet: Facet;
  label: string;
  count: Element | null;
}

/** The checkboxes that narrow results: in the rail, or in a dialog where there is no room for one. */
export class FacetView {
  private readonly facets: HTMLElement;
  private readonly values: readonly Value[];
  /** By what folds them away: a large archive has hundreds. */
  private readonly folds: ReadonlyMap<HTMLDetailsElement | null, readonly Value[]>;
  private readonly rail: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly dialog: HTMLDialogElement;
  private readonly done: HTMLButtonElement;
  private outdated: ReturnType<typeof setTimeout> | undefined;
  private further: ReturnType<typeof setTimeout> | undefined;
  /** Whose counts are shown. */
  private told: Listing | undefined;

  constructor(page: Element) {
    this.facets = part(page, '.facets', HTMLElement);
    this.values = [...this.facets.querySelectorAll('input')].map(valueIn);
    this.folds = Map.groupBy(this.values, ({ box }) => box.closest('details'));
    this.rail = part(page, '.search-rail', HTMLElement);
    this.button = part(page, '.filter-button', HTMLButtonElement);
    this.dialog = part(page, '.filter-dialog', HTMLDialogElement);
    this.done = part(page, '.filter-done', HTMLButtonElement);
    this.button.addEventListener('click', () => {
      part(this.dialog, '.filter-place', HTMLElement).append(this.facets);
      this.dialog.showModal();
    });
    this.dialog.addEventListener('close', () => this.rail.append(this.facets));
    for (const fold of this.folds.keys()) fold?.addEventListener('toggle', () => this.tell());
  }

  /** Whether an element is one of the checkboxes. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.facets.contains(target);
  }

  /** What is checked. */
  choice(): Choice {
    const checked = this.checked();
    return Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        checked.filter((value) => value.facet === facet).map(({ box }) => box.value),
      ]),
    );
  }

  /** The names of what is checked. */
  chosen(): string[] {
    return this.checked().map(({ label }) => label);
  }

  /** Checks what is chosen, as far as there is such a value. */
  choose(choice: Choice): void {
    for (const { box, facet } of this.values) {
      box.checked = choice[facet]?.includes(box.value) ?? false;
      // What is chosen must be in sight.
      const folded = box.checked && box.closest('details');
      if (folded) folded.open = true;
    }
  }

  /**
   * Shows how many comments each value would list; a value with none cannot be chosen. Until they are counted anew,
   * counts that are in sight stay, but not for long: they tell of another query. What is folded away says nothing until
   * it is opened.
   */
  show(listing: Listing): void {
    clearTimeout(this.outdated);
    if (listing.counted || this.facets.hidden) this.tell(listing);
    else this.outdated = setTimeout(() => this.tell(listing), PATIENCE);
    const chosen = this.checked().length;
    say(this.button, chosen === 0 ? 'Filter' : `Filter (${chosen})`);
    const { count } = listing;
    say(this.done, count === 0 ? 'Show nothing' : `Show ${counted(count, 'comment')}`);
    this.facets.hidden = false;
    this.button.hidden = false;
  }

  private tell(listing = this.told): void {
    clearTimeout(this.further);
    this.told = listing;
    if (!listing) return;
    const { facets, counted: known, all } = listing;
    const counts = new Map(FACETS.map((facet) => [facet, new Map(facets[facet])]));
    const inSight = [...this.folds]
      .filter(([fold]) => fold?.open ?? true)
      .flatMap(([, values]) => values);
    const tellFrom = (first: number) => {
      for (const { box, facet, count } of inSight.slice(first, first + AT_ONCE)) {
        const found = counts.get(facet)?.get(box.value) ?? 0;
        say(count, known ? `${found.toLocaleString('en')}${all ? '' : '+'}` : '');
        const disabled = known && all && found === 0 && !box.checked;
        if (box.disabled !== disabled) box.disabled = disabled;
      }
      const next = first + AT_ONCE;
      if (next < inSight.length) this.further = setTimeout(() => tellFrom(next));
    };
    tellFrom(0);
  }

  hide(): void {
    clearTimeout(this.outdated);
    this.facets.hidden = true;
    this.button.hidden = true;
  }

  private checked(): readonly Value[] {
    return this.values.filter(({ box }) => box.checked);
  }
}

/** @throws {Error} where a checkbox is of no facet. */
function valueIn(box: HTMLInputElement): Value {
  const facet = FACETS.find((one) => one === box.name);
  if (facet === undefined) throw new Error(`search page: '${box.name}' is not a facet`);
  const row = box.parentElement;
  const label = row?.querySelector('.facet-label')?.textContent ?? box.value;
  return { box, facet, label, count: row?.querySelector('.facet-count') ?? null };
}
