import { counted } from '../model/wording.ts';
import { type Choice, FACETS, type Facet } from '../search/choices.ts';
import type { Listing } from '../search/listing.ts';
import { part, say } from './elements.ts';

/** Milliseconds for which counts of another query may stay in sight. */
const PATIENCE = 300;

/** The checkboxes that narrow results: in the rail, or in a dialog where there is no room for one. */
export class FacetView {
  private readonly facets: HTMLElement;
  private readonly rail: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly dialog: HTMLDialogElement;
  private readonly done: HTMLButtonElement;
  private outdated: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Element) {
    this.facets = part(page, '.facets', HTMLElement);
    this.rail = part(page, '.search-rail', HTMLElement);
    this.button = part(page, '.filter-button', HTMLButtonElement);
    this.dialog = part(page, '.filter-dialog', HTMLDialogElement);
    this.done = part(page, '.filter-done', HTMLButtonElement);
    this.button.addEventListener('click', () => {
      part(this.dialog, '.filter-place', HTMLElement).append(this.facets);
      this.dialog.showModal();
    });
    this.dialog.addEventListener('close', () => this.rail.append(this.facets));
  }

  /** Whether an element is one of the checkboxes. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.facets.contains(target);
  }

  /** What is checked. */
  choice(): Choice {
    const checked = this.boxes().filter((box) => box.checked);
    return Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        checked.filter(({ name }) => name === facet).map(({ value }) => value),
      ]),
    );
  }

  /** The names of what is checked. */
  chosen(): string[] {
    return this.boxes()
      .filter((box) => box.checked)
      .map((box) => box.parentElement?.querySelector('.facet-label')?.textContent ?? box.value);
  }

  /** Checks what is chosen, as far as there is such a value. */
  choose(choice: Choice): void {
    for (const box of this.boxes()) {
      box.checked = choice[facetOf(box)]?.includes(box.value) ?? false;
      // What is chosen must be in sight.
      const folded = box.checked && box.closest('details');
      if (folded) folded.open = true;
    }
  }

  /**
   * Shows how many comments each value would list; a value with none cannot be chosen. Until they are counted anew,
   * counts that are in sight stay, but not for long: they tell of another query.
   */
  show(listing: Listing): void {
    clearTimeout(this.outdated);
    if (listing.counted || this.facets.hidden) this.showCounts(listing);
    else this.outdated = setTimeout(() => this.showCounts(listing), PATIENCE);
    const chosen = this.boxes().filter((box) => box.checked).length;
    say(this.button, chosen === 0 ? 'Filter' : `Filter (${chosen})`);
    const { count } = listing;
    say(this.done, count === 0 ? 'Show nothing' : `Show ${counted(count, 'comment')}`);
    this.facets.hidden = false;
    this.button.hidden = false;
  }

  private showCounts({ facets, counted: known, all }: Listing): void {
    const counts = new Map(FACETS.map((facet) => [facet, new Map(facets[facet])]));
    for (const box of this.boxes()) {
      const found = counts.get(facetOf(box))?.get(box.value) ?? 0;
      const shown = box.parentElement?.querySelector('.facet-count');
      say(shown, known ? `${found.toLocaleString('en')}${all ? '' : '+'}` : '');
      const disabled = known && all && found === 0 && !box.checked;
      if (box.disabled !== disabled) box.disabled = disabled;
    }
  }

  hide(): void {
    clearTimeout(this.outdated);
    this.facets.hidden = true;
    this.button.hidden = true;
  }

  private boxes(): HTMLInputElement[] {
    return [...this.facets.querySelectorAll('input')];
  }
}

function facetOf({ name }: HTMLInputElement): Facet {
  const facet = FACETS.find((one) => one === name);
  if (facet === undefined) throw new Error(`search page: '${name}' is not a facet`);
  return facet;
}
