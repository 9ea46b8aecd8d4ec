import type { Stretch } from '../model/find-words.ts';
import { directiveTo, wholeWords } from '../model/link-words.ts';
import { markdownQuote } from '../model/markdown-quote.ts';
import { directiveFragment } from '../model/text-directive.ts';
import { attribution } from '../model/wording.ts';
import { BodyText } from './body-text.ts';
import { copy } from './clipboard.ts';

/** How far the bar stays from the edges of the window and from the words, in pixels: handles for fingers hang below. */
const GAP = 8;
const CLEAR = matchMedia('(pointer: coarse)').matches ? 36 : GAP;

interface Selected {
  body: HTMLElement;
  text: BodyText;
  at: Stretch;
}

/**
 * Shows `bar` beside words selected in one comment, as the next stop of the Tab key; its buttons copy a link to
 * the words and a quotation of them. Escape sends it away until other words are selected.
 */
export function startWordsBar(bar: HTMLElement): void {
  const [link, quote] = bar.querySelectorAll('button');
  const status = bar.querySelector('span');
  const field = bar.querySelector('textarea');
  if (!link || !quote || !status || !field || !bar.showPopover) return;
  let selected: Selected | undefined;
  let dismissed = '';
  let pressing = false;

  const place = () => {
    if (!selected) return;
    const { left, top, bottom } = selected.text.range(selected.at).getBoundingClientRect();
    const { width, height } = bar.getBoundingClientRect();
    const lowest = innerHeight - height - GAP;
    const below = bottom + CLEAR;
    const above = top - CLEAR - height;
    const y = Math.min(below > lowest && above >= GAP ? above : below, lowest);
    bar.style.top = `${Math.max(GAP, y)}px`;
    bar.style.left = `${Math.min(left, document.documentElement.clientWidth - width - GAP)}px`;
  };
  const update = () => {
    if (bar.contains(document.activeElement)) return;
    field.hidden = true;
    selected = pressing || String(getSelection()) === dismissed ? undefined : selectedWords();
    if (!selected) {
      bar.hidePopover();
      return;
    }
    dismissed = '';
    if (selected.body.nextSibling !== bar) selected.body.after(bar);
    bar.showPopover();
    place();
  };
  const offer = (button: HTMLElement, valueOfWords: (words: Selected) => string) => {
    button.addEventListener('click', () => {
      if (!selected) return;
      field.value = valueOfWords(selected);
      field.hidden = true;
      void copy(field.value, status, () => {
        field.hidden = false;
        field.focus();
        field.select();
        place();
      });
    });
  };
  const { number: own, address: ownAddress = '', reader = '', archive = '' } = bar.dataset;
  const numberOf = ({ body }: Selected) => Number(body.closest('.c')?.id.slice(1) ?? own);
  const address = (words: Selected) =>
    new URL(`../${numberOf(words)}/`, ownAddress).href + fragmentOf(words);
  offer(link, address);
  offer(quote, (words) => {
    const by = attribution(words.body.dataset['by'] ?? reader, numberOf(words), archive);
    return markdownQuote(words.text.text, words.at, by, address(words));
  });

  const on = document.addEventListener.bind(document);
  on('selectionchange', update);
  on('keydown', (event) => {
    if (!selected) return;
    if (event.key === 'Escape') {
      dismissed = String(getSelection());
      selected = undefined;
      bar.hidePopover();
    } else if (event.key === 'Tab' && !event.shiftKey && !bar.contains(document.activeElement)) {
      // A click on words moves the focus to the start of the page's text, not to the words.
      event.preventDefault();
      link.focus();
    }
  });
  on('pointerdown', (event) => {
    const isInBar = event.target instanceof Node && bar.contains(event.target);
    // A press must not take the selection away before it is read, nor the bar lie in the way of the mouse.
    if (isInBar && event.target !== field) event.preventDefault();
    pressing = !isInBar && event.pointerType === 'mouse';
  });
  on('pointerup', () => {
    pressing = false;
    update();
  });
  on('scroll', place, { passive: true });
  addEventListener('resize', place);
  update();
}

function selectedWords(): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const bodies = document.querySelectorAll<HTMLElement>('.c .body, .one-comment .body');
  const body = [...bodies].find((one) => range.intersectsNode(one));
  if (!body) return undefined;
  const text = new BodyText(body);
  const part = text.stretch(range);
  const at = part && wholeWords(text.text, part);
  return at && { body, text, at };
}

/** What leads to the words from the address of the comment's own page. */
function fragmentOf({ body, text, at }: Selected): string {
  const directive = directiveTo(text.text, at, textBefore(body));
  return directive ? directiveFragment(directive) : '';
}

/** The text on a comment's own page above its words, as far as this page, its thread's or its own, tells. */
function textBefore(body: Element): string {
  return [...document.querySelectorAll('.skip, .masthead, .crumb, h1, .above, .head, .c .body')]
    .filter((element) => {
      // In a thread, the comments above it are those in whose items it stands.
      const item = element.closest('li');
      const isAbove = element.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isAbove && (!item || item.contains(body));
    })
    .map((element) => new BodyText(element).text)
    .join('\n');
}
