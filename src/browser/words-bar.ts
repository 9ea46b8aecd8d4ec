import type { Stretch } from '../model/find-words.ts';
import { directiveTo, wholeWords } from '../model/link-words.ts';
import { markdownQuote } from '../model/markdown-quote.ts';
import { permalinks } from '../model/permalink.ts';
import { directiveFragment } from '../model/text-directive.ts';
import { BodyText, textBefore } from './body-text.ts';
import { copy } from './clipboard.ts';
import { element } from './elements.ts';

const link = permalinks(import.meta.env.BASE_URL);
/** How far the bar stays from the edges of the window and from the words, in pixels: handles for fingers hang below. */
const GAP = 8;
const CLEAR = matchMedia('(pointer: coarse)').matches ? 36 : GAP;

interface Selected {
  body: HTMLElement;
  text: BodyText;
  at: Stretch;
}

/** The bar that offers what can be copied of the words selected in one comment. The page has one. */
export class WordsBar extends HTMLElement {
  private readonly status = element('span', '');
  private readonly field = element('textarea', '');
  private selected: Selected | undefined;
  /** The words whose bar was sent away with Escape. */
  private dismissed = '';
  /** Whether words are being selected with a mouse: a bar would be in the way. */
  private pressing = false;

  connectedCallback(): void {
    // It is moved to stand after the words selected; what it holds is made once.
    if (this.hasChildNodes()) return;
    this.popover = 'manual';
    this.className = 'words-bar';
    this.role = 'toolbar';
    this.status.role = 'status';
    this.field.readOnly = true;
    this.field.hidden = true;
    this.append(
      this.button('Link to these words', (selected) => address(selected)),
      this.button('Quote', (selected) =>
        markdownQuote(
          selected.text.text,
          selected.at,
          selected.body.dataset['by'] ?? '',
          address(selected),
        ),
      ),
      this.status,
      this.field,
    );
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.matches(':popover-open')) return;
      this.dismissed = getSelection()?.toString() ?? '';
      this.hidePopover();
    });
    document.addEventListener('pointerdown', ({ pointerType, target }) => {
      this.pressing = pointerType === 'mouse' && !(target instanceof Node && this.contains(target));
    });
    document.addEventListener('pointerup', () => {
      this.pressing = false;
      this.update();
    });
    addEventListener('scroll', () => this.place(), { passive: true, capture: true });
    addEventListener('resize', () => this.place());
  }

  /** Follows the selection: shows the bar for words of one comment, hides it for anything else. */
  update(): void {
    if (this.contains(document.activeElement)) return;
    this.selected = selectedWords();
    const again = getSelection()?.toString() === this.dismissed;
    if (!this.selected || again || this.pressing) {
      if (this.matches(':popover-open')) this.hidePopover();
      return;
    }
    this.dismissed = '';
    const { body } = this.selected;
    this.field.hidden = true;
    this.ariaLabel = `The words selected in comment ${body.dataset['number']}`;
    // The next stop of the Tab key after the words.
    if (body.nextSibling !== this) body.after(this);
    if (!this.matches(':popover-open')) this.showPopover();
    this.place();
  }

  private button(words: string, make: (selected: Selected) => string): HTMLButtonElement {
    const button = element('button', 'plain linked', words);
    button.type = 'button';
    // A press must not take the selection away before it is read.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      if (!this.selected) return;
      const value = make(this.selected);
      this.field.hidden = true;
      void copy(value, this.status, () => {
        this.field.value = value;
        this.field.ariaLabel = words;
        this.field.hidden = false;
        this.field.focus();
        this.field.select();
        this.place();
      });
    });
    return button;
  }

  /** Below the words, above them where there is no room; at an edge of the window on a narrow one. */
  private place(): void {
    if (!this.selected || !this.matches(':popover-open')) return;
    const words = this.selected.text.range(this.selected.at).getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const below = words.bottom + CLEAR;
    const above = words.top - CLEAR - height;
    const lowest = innerHeight - height - GAP;
    const top = below <= lowest ? below : above >= GAP ? above : lowest;
    const left = Math.min(words.left, document.documentElement.clientWidth - width - GAP);
    this.style.top = `${Math.max(GAP, top)}px`;
    this.style.left = `${Math.max(GAP, left)}px`;
  }
}

function selectedWords(): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  for (const body of document.querySelectorAll<HTMLElement>('.body[data-number]')) {
    if (!range.intersectsNode(body)) continue;
    const text = new BodyText(body);
    const part = text.stretch(range);
    const at = part && wholeWords(text.text, part);
    if (at) return { body, text, at };
  }
  return undefined;
}

/** The address of the comment's own page, where the site is published, with the words. */
function address({ body, text, at }: Selected): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const page = new URL(link.comment(Number(body.dataset['number'])), published ?? location.href);
  const directive = directiveTo(text.text, at, textBefore(body));
  return directive ? page.href + directiveFragment(directive) : page.href;
}

/** Starts the bar; loaded when words of a comment are first selected. */
export function startWordsBar(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  customElements.define('words-bar', WordsBar);
  const bar = new WordsBar();
  document.body.append(bar);
  document.addEventListener('selectionchange', () => bar.update());
  bar.update();
}
