import type { Listing } from '../search/listing.ts';
import { readingLines } from './reading-lines.ts';
import type { Shown } from './search-address.ts';

/** The lines that tell how the query was read; written again only where they would say something else. */
export class ReadingView {
  private readonly place: HTMLElement;
  private said = '';

  constructor(place: HTMLElement) {
    this.place = place;
  }

  show(
    listing: Listing,
    shown: Shown,
    filters: readonly string[],
    change: (shown: Partial<Shown>) => void,
  ): void {
    const { reading, oneSided, count } = listing;
    const said = JSON.stringify([reading, oneSided, count > 1, filters, shown]);
    if (said === this.said && this.place.hasChildNodes()) return;
    this.said = said;
    this.place.replaceChildren(...readingLines(listing, shown, filters, change));
  }

  clear(): void {
    this.place.replaceChildren();
  }
}
