import { onKey } from './keyboard.ts';
import { watchReading } from './reading-place.ts';

/** What scripts add to a thread: unfolding for links, folding all, moving by key or button, marked words. */
export class ThreadView extends HTMLElement {
  private allFolded = false;

  connectedCallback(): void {
    this.revealTarget();
    addEventListener('hashchange', () => this.revealTarget());
    const fold = this.querySelector<HTMLButtonElement>('[data-fold-all]');
    if (fold && this.querySelector('.branch')) {
      fold.hidden = false;
      fold.addEventListener('click', () => this.foldAll(fold));
    }
    const next = this.querySelector<HTMLButtonElement>('.next-opening');
    if (next && this.querySelectorAll('.openings > li').length > 1) {
      next.hidden = false;
      next.addEventListener('click', () => this.move('.openings > li > .c', 1));
    }
    onKey((key) => this.useKey(key));
    watchReading(this);
    if (new URLSearchParams(location.search).get('q')) {
      import('./mark-words.ts').then(({ markWords }) => markWords(this));
    }
  }

  /** Opens every folded branch around the comment that the address names, and goes to it. */
  private revealTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !this.contains(target)) return;
    const folded = [...this.querySelectorAll<HTMLDetailsElement>('.branch:not([open])')].filter(
      (branch) => branch.contains(target),
    );
    for (const branch of folded) branch.open = true;
    if (folded.length > 0) target.scrollIntoView();
  }

  /** Does what the button says, whatever was folded by hand since, and says the opposite next. */
  private foldAll(button: HTMLButtonElement): void {
    this.allFolded = !this.allFolded;
    for (const branch of this.querySelectorAll<HTMLDetailsElement>('.branch'))
      branch.open = !this.allFolded;
    button.textContent = this.allFolded ? 'Open all replies' : 'Fold all replies';
  }

  private useKey(key: string): boolean {
    if (key === 'j') this.move('.c', 1);
    else if (key === 'k') this.move('.c', -1);
    else if (key === 'J') this.move('.openings > li > .c', 1);
    else if (key === 'K') this.move('.openings > li > .c', -1);
    else if (key === 'p') this.goTo(this.current()?.closest('.branch')?.previousElementSibling);
    else return false;
    return true;
  }

  /** The comment the address names, if it is in view, else the first one that begins in view or fills it. */
  private current(): Element | undefined {
    const shown = [...this.querySelectorAll('.c')].filter((comment) => comment.checkVisibility());
    const target = shown.find((comment) => comment.matches(':target, li:target > .c'));
    if (target && inView(target)) return target;
    return shown.find(inView);
  }

  private move(selector: string, step: 1 | -1): void {
    const stops = [...this.querySelectorAll(selector)].filter((stop) => stop.checkVisibility());
    const here = this.current();
    if (!here) {
      this.goTo(step === 1 ? stops[0] : stops.at(-1));
      return;
    }
    const at = stops.indexOf(here);
    const marked = here.matches(':target, li:target > .c');
    if (at >= 0 && !marked && step === 1 && here.getBoundingClientRect().top > innerHeight / 4) {
      this.goTo(here);
      return;
    }
    const follows = (stop: Element) =>
      (here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    this.goTo(
      step === 1 ? stops.find(follows) : stops.findLast((stop) => stop !== here && !follows(stop)),
    );
  }

  /** Makes a comment the one the address names, without a step in the history for each. */
  private goTo(comment: Element | null | undefined): void {
    if (!comment?.id) return;
    location.replace(`#${comment.id}`);
    comment.querySelector<HTMLAnchorElement>('.num')?.focus({ preventScroll: true });
  }
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 40 && top < innerHeight;
}
