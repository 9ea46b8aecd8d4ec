import { parseQuery } from '../search/query.ts';
import { type Hit, search } from '../search/search.ts';
import { IndexSource } from './index-source.ts';
import { moveInResults } from './result-keys.ts';
import { resultList } from './result-list.ts';
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
/** How long loading may take before it is shown. */
const PATIENCE = 300;

/** Search as you type. The state is in the address: `q`, and `thread` when only one is searched. */
class SearchPage extends HTMLElement {
  private readonly source = new IndexSource(this.dataset['index'] ?? '');
  private readonly form = part(this, 'form.query', HTMLFormElement);
  private readonly box = part(this, 'input[name="q"]', HTMLInputElement);
  private readonly outcome: Outcome = {
    status: part(this, '.found', HTMLElement),
    body: part(this, '.outcome', HTMLElement),
  };
  private pause: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  connectedCallback(): void {
    this.readAddress();
    this.form.hidden = false;
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.confirm();
    });
    // A result may be opened before typing pauses; the way back must lead to these results.
    this.outcome.body.addEventListener('click', () => this.keepAddress());
    addEventListener('popstate', () => {
      this.readAddress();
      void this.show();
    });
    moveInResults(this, this.box);
    if (this.box.value === '') this.box.focus();
    void this.show();
  }

  private typed(): void {
    void this.show();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.keepAddress(), PAUSE);
  }

  private keepAddress(): void {
    clearTimeout(this.pause);
    history.replaceState(null, '', this.address());
  }

  private confirm(): void {
    clearTimeout(this.pause);
    if (this.address() !== location.pathname + location.search) {
      history.pushState(null, '', this.address());
    }
    void this.show();
  }

  private readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.box.value = parameters.get('q') ?? '';
    const thread = parameters.get('thread');
    for (const choice of this.choices()) choice.checked = choice.value === thread;
    part(this, '.scope', HTMLElement).hidden = thread === null;
  }

  private choices(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="thread"]')];
  }

  private thread(): string | undefined {
    return this.choices().find(({ checked }) => checked)?.value;
  }

  private address(): string {
    const thread = this.thread();
    const parameters = new URLSearchParams({
      ...(this.box.value === '' ? {} : { q: this.box.value }),
      ...(thread === undefined ? {} : { thread }),
    }).toString();
    return `${location.pathname}${parameters && `?${parameters}`}`;
  }

  private async show(): Promise<void> {
    const run = ++this.run;
    clearTimeout(this.slow);
    const typed = this.box.value;
    const query = parseQuery(typed);
    if (query.terms.length === 0) {
      sayAtOnce(this.outcome.status, typed.trim() === '' ? '' : 'No word to look for.');
      const empty = part(this, 'template.empty', HTMLTemplateElement);
      this.outcome.body.replaceChildren(empty.content.cloneNode(true));
      this.source.prefetch();
      return;
    }
    this.slow = setTimeout(() => showLoading(this.outcome, this.dataset['size'] ?? ''), PATIENCE);
    try {
      const index = await this.source.get();
      if (run !== this.run) return;
      this.list(search(index, query, this.thread()), typed);
    } catch {
      if (run === this.run) showFailure(this.outcome, () => void this.show());
    } finally {
      if (run === this.run) clearTimeout(this.slow);
    }
  }

  private list(hits: Hit[], typed: string): void {
    sayCount(this.outcome.status, hits.length, typed);
    if (hits.length === 0) showNothing(this.outcome, typed);
    else this.outcome.body.replaceChildren(resultList(hits, typed));
  }
}

function part<T extends Element>(root: Element, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`search page: ${selector} is missing`);
}

customElements.define('search-page', SearchPage);
