import type { Request } from '../search/answer.ts';
import { inAddress } from '../search/in-address.ts';
import type { Listing } from '../search/listing.ts';
import { part } from './elements.ts';
import { FacetView } from './facet-view.ts';
import { OrderView } from './order-view.ts';
import { ReadingView } from './reading-view.ts';
import { moveInResults } from './result-keys.ts';
import { ResultList } from './result-list.ts';
import { addressOf, type Shown, STEP, shownBy } from './search-address.ts';
import { SearchFor } from './search-source.ts';
import {
  type Outcome,
  sayAtOnce,
  sayCount,
  showFailure,
  showLoading,
  showNothing,
} from './search-states.ts';

/** A pause in typing after which the results are final enough to be announced and put in the address. */
const PAUSE = 400;
/** Results that a large archive shows at first: each is a file to fetch. */
const FIRST = 10;
/** How long loading may take before it is shown. */
const PATIENCE = 300;

/** Search as you type. Everything that is shown is in the address. */
class SearchPage extends HTMLElement {
  private readonly client = new SearchFor(
    this.dataset['folder'] === undefined
      ? { file: this.dataset['index'] ?? '' }
      : { folder: this.dataset['folder'], manifest: this.dataset['manifest'] ?? '' },
  );
  private readonly form = part(this, 'form.query', HTMLFormElement);
  private readonly box = part(this, 'input[name="q"]', HTMLInputElement);
  private readonly orders = new OrderView(this);
  private readonly reading = new ReadingView(part(this, '.reading', HTMLElement));
  private readonly facets = new FacetView(this);
  private readonly results = new ResultList();
  private readonly outcome: Outcome = {
    status: part(this, '.found', HTMLElement),
    body: part(this, '.outcome', HTMLElement),
  };
  private shown: Shown = shownBy(location.search);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;
  /** The words that were looked for, for an address too short for all that was typed. */
  private lookedFor: readonly string[] = [];
  private run = 0;

  connectedCallback(): void {
    this.form.hidden = false;
    this.useAddress();
    this.form.addEventListener('input', () => {
      this.change({ typed: this.box.value });
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.keepAddress(), PAUSE);
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.confirm({});
    });
    this.addEventListener('change', ({ target }) => {
      if (target === this.orders.select) this.confirm({ order: this.orders.chosen() });
      if (this.facets.holds(target)) this.confirm({ choice: this.facets.choice() });
    });
    // A result may be opened before typing pauses; the way back must lead to these results.
    this.outcome.body.addEventListener('click', () => this.keepAddress());
    addEventListener('popstate', () => {
      this.useAddress();
      void this.show();
    });
    moveInResults(this, this.box);
    if (this.box.value === '') this.box.focus();
    void this.show();
  }

  /** Takes over what the address asks for. */
  private useAddress(): void {
    this.shown = shownBy(location.search);
    this.box.value = this.shown.typed;
    this.orders.choose(this.shown.order);
    this.facets.choose(this.shown.choice);
    this.shown.choice = this.facets.choice();
  }

  private change(shown: Partial<Shown>): void {
    this.shown = { ...this.shown, limit: STEP, ...shown };
    void this.show();
  }

  /** Shows something else as a step in the history. */
  private confirm(shown: Partial<Shown>): void {
    // What was typed just now is a step of its own.
    if (this.pause !== undefined) this.keepAddress();
    this.change(shown);
    this.facets.choose(this.shown.choice);
    this.orders.choose(this.shown.order);
    if (this.address() !== location.pathname + location.search) {
      history.pushState(null, '', this.address());
    }
  }

  private keepAddress(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    history.replaceState(null, '', this.address());
  }

  private address(): string {
    const typed = inAddress(this.shown.typed, this.lookedFor);
    return location.pathname + addressOf({ ...this.shown, typed });
  }

  private async show(): Promise<void> {
    const run = ++this.run;
    this.results.stop();
    clearTimeout(this.slow);
    const { limit, ...request } = this.shown;
    if (isEmpty(request)) {
      this.showEmpty();
      return;
    }
    this.slow = setTimeout(() => this.showLoading(), PATIENCE);
    try {
      const first = limit === STEP && this.dataset['folder'] !== undefined ? FIRST : limit;
      const listing = await this.client.ask(request, first, (fuller) => {
        if (run === this.run) this.list(fuller);
      });
      if (run === this.run && listing) this.list(listing);
    } catch {
      if (run !== this.run) return;
      this.outcome.body.ariaBusy = null;
      this.reading.clear();
      showFailure(this.outcome, () => this.tryAgain());
    } finally {
      if (run === this.run) clearTimeout(this.slow);
    }
  }

  /** What failed is no longer said while it is tried again; it may fail again before loading would be shown. */
  private tryAgain(): void {
    this.showLoading();
    void this.show();
  }

  private showLoading(): void {
    showLoading(this.outcome, this.dataset['size']);
  }

  private showEmpty(): void {
    this.outcome.body.ariaBusy = null;
    sayAtOnce(this.outcome.status, '');
    const empty = part(this, 'template.empty', HTMLTemplateElement);
    this.outcome.body.replaceChildren(empty.content.cloneNode(true));
    this.reading.clear();
    this.facets.hide();
    this.orders.hide();
    this.client.prefetch();
  }

  private list(listing: Listing): void {
    clearTimeout(this.slow);
    this.lookedFor = listing.reading.words;
    const { typed } = this.shown;
    this.outcome.body.ariaBusy = listing.whole ? null : 'true';
    if (!listing.asked) {
      this.showEmpty();
      sayAtOnce(this.outcome.status, 'No word to look for.');
    } else {
      sayCount(this.outcome.status, listing, typed);
      if (listing.count === 0) showNothing(this.outcome, listing, this.shown);
      else {
        const change = (shown: Partial<Shown>) => this.confirm(shown);
        this.results.show(this.outcome.body, listing, this.shown, change);
      }
    }
    this.explain(listing);
  }

  /** Says how the query was read and what its results can be narrowed to; of a large archive, again as more is known. */
  private explain(listing: Listing): void {
    if (listing.asked) {
      this.facets.show(listing);
      this.orders.show(listing, this.shown.order);
    }
    this.reading.show(listing, this.shown, this.facets.chosen(), (shown) => this.confirm(shown));
  }
}

function isEmpty({ typed, choice }: Request): boolean {
  return typed.trim() === '' && Object.values(choice).every((values) => values.length === 0);
}

customElements.define('search-page', SearchPage);
