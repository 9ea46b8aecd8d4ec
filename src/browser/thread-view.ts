import { onKey } from './keyboard.ts';
import { watchReading } from './reading-place.ts';

const OPENINGS = '.openings > li > .c';

/** Pixels below the top of the window from which a comment counts as in view, and less than any is high. */
const TOP = 40;
const STEP = 12;

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
    if (next && this.querySelector('.openings > li + li, .openings + .openings')) {
      next.hidden = false;
      next.addEventListener('click', () => this.move(OPENINGS, 1));
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
    const folded = () => target.closest<HTMLDetailsElement>('.branch:not([open])');
    if (!folded()) return;
    for (let branch = folded(); branch; branch = folded()) branch.open = true;
    target.scrollIntoView();
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
    else if (key === 'J') this.move(OPENINGS, 1);
    else if (key === 'K') this.move(OPENINGS, -1);
    else if (key === 'p') this.goTo(this.current()?.closest('.branch')?.previousElementSibling);
    else return false;
    return true;
  }

  /** The comment the address names, if it is in view, else the first one that begins in view or fills it. */
  private current(): Element | undefined {
    const target = this.querySelector('.c:target, li:target > .c');
    if (target?.checkVisibility() && inView(target)) return target;
    // Asked of the screen, not of thousands of comments, most of which are not laid out.
    const { right } = this.getBoundingClientRect();
    for (let y = TOP; y < innerHeight; y += STEP) {
      const found = document.elementsFromPoint(right - 2, y).find((one) => one.matches('.c'));
      if (found && this.contains(found)) return found;
    }
    return undefined;
  }

  private move(selector: string, step: 1 | -1): void {
    const stops = [...this.querySelectorAll(selector)];
    const shown = (stop: Element) => stop.checkVisibility();
    const here = this.current();
    if (!here) {
      this.goTo(step === 1 ? stops.find(shown) : stops.findLast(shown));
      return;
    }
    const marked = here.matches(':target, li:target > .c');
    const low = here.getBoundingClientRect().top > innerHeight / 4;
    if (here.matches(selector) && !marked && step === 1 && low) {
      this.goTo(here);
      return;
    }
    const follows = (stop: Element) =>
      (here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    this.goTo(
      step === 1
        ? stops.find((stop) => follows(stop) && shown(stop))
        : stops.findLast((stop) => stop !== here && !follows(stop) && shown(stop)),
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
  return bottom > TOP && top < innerHeight;
}
