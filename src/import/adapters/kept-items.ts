import { idFrom, idIn, listIn } from './fields.ts';
import type { LooseItem } from './loose-items.ts';

/** Items kept one by one that name their replies by id. */
export class KeptItems {
  readonly #items: readonly LooseItem[];
  readonly #ids: ReadonlyMap<LooseItem, string>;
  readonly #byId = new Map<string, LooseItem>();
  readonly #holders = new Map<string, string>();

  constructor(items: readonly LooseItem[]) {
    this.#items = items;
    const ids = new Map<LooseItem, string>();
    for (const item of items) {
      const id = idIn(item.value);
      if (id === undefined) continue;
      ids.set(item, id);
      if (!this.#byId.has(id)) this.#byId.set(id, item);
    }
    this.#ids = ids;
    for (const [item, id] of ids) {
      for (const kid of this.kidsOf(item)) {
        if (!this.#holders.has(kid)) this.#holders.set(kid, id);
      }
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  idOf(item: LooseItem): string | undefined {
    return this.#ids.get(item);
  }

  /** The ids of its replies, in page order. */
  kidsOf({ value }: LooseItem): readonly string[] {
    return listIn(value, 'kids').flatMap((kid) => idFrom(kid) ?? []);
  }

  /** The id of the first item that names this one as its reply. */
  holderOf(id: string): string | undefined {
    return this.#holders.get(id);
  }

  /** Every item once: those that no other names in the order of the file, each before its replies in their order. */
  *inPageOrder(): Generator<LooseItem> {
    const seen = new Set<LooseItem>();
    const tops = this.#items.filter((item) => {
      const id = this.#ids.get(item);
      return id === undefined || !this.#holders.has(id);
    });
    // What is left in the end stands in a circle of replies, or is there for the second time.
    for (const top of [...tops, ...this.#items]) {
      const waiting = [top];
      for (let item = waiting.pop(); item; item = waiting.pop()) {
        if (seen.has(item)) continue;
        seen.add(item);
        yield item;
        for (const kid of this.kidsOf(item).toReversed()) {
          const reply = this.#byId.get(kid);
          if (reply) waiting.push(reply);
        }
      }
    }
  }
}
