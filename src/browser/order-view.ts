import type { Listing } from '../search/listing.ts';
import { ORDERS, type Order } from '../search/order.ts';
import { part } from './elements.ts';

/** The orders in which results can be listed. */
export class OrderView {
  readonly select: HTMLSelectElement;
  private readonly row: HTMLElement;

  constructor(page: HTMLElement) {
    this.row = part(page, '.order', HTMLElement);
    this.select = part(page, 'select[name="order"]', HTMLSelectElement);
  }

  chosen(): Order {
    return ORDERS.find((order) => order === this.select.value) ?? 'best';
  }

  choose(order: Order): void {
    this.select.value = order;
  }

  hide(): void {
    this.row.hidden = true;
  }

  /** Offers those that make sense: none for a single result, and by date only where there is one, or it is chosen. */
  show({ dated, count }: Pick<Listing, 'dated' | 'count'>, order: Order): void {
    this.row.hidden = count < 2;
    for (const option of this.select.options) {
      const byDate = option.value === 'newest' || option.value === 'oldest';
      const hidden = byDate && !dated && option.value !== order;
      // To say so again would restyle it.
      if (option.hidden !== hidden) option.hidden = hidden;
    }
  }
}
