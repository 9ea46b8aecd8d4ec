import type { Listing } from '../search/listing.ts';
import { element, plainButton, say } from './elements.ts';
import { keepChildren } from './keep-children.ts';
import { type Shown, STEP } from './search-address.ts';

/** The ways to see more than a list holds; it changes only what changed. */
export class Further {
  private readonly element = element('p', 'further');
  private readonly more = plainButton('', () => this.change({ limit: this.limit + STEP }));
  private readonly like = plainButton('More arguments like these', () =>
    this.change({ more: true }),
  );
  private limit = STEP;
  private change: (shown: Partial<Shown>) => void = () => undefined;

  /** What stands below a listing: nothing where there is no more to see. */
  below(
    { rest, reading }: Listing,
    { limit, more }: Shown,
    change: (shown: Partial<Shown>) => void,
  ): HTMLElement[] {
    this.limit = limit;
    this.change = change;
    const ways: HTMLElement[] = [];
    if (rest > 0) {
      const others = `Show ${STEP} more of ${rest.toLocaleString('en')}`;
      say(this.more, rest > STEP ? others : `Show the last ${rest}`);
      ways.push(this.more);
    }
    if (!more && reading.words.length + reading.phrases.length > 0) ways.push(this.like);
    keepChildren(this.element, ways);
    return ways.length > 0 ? [this.element] : [];
  }

  /** What stands below the last listing, if that is in the page. */
  standing(): HTMLElement[] {
    return this.element.isConnected ? [this.element] : [];
  }
}
