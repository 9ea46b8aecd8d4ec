import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** What happened in a page that words in it must not bring about. */
export interface Attack {
  dialogs: string[];
  /** Documents that the page, a frame of it or a new window went to. */
  navigations: string[];
  /** What its policy refused, which means that something tried. */
  violations: string[];
}

/** Notes what happens in every page of a context. */
export async function watchContext(context: BrowserContext): Promise<Attack> {
  const attack: Attack = { dialogs: [], navigations: [], violations: [] };
  await context.exposeBinding('noteViolation', (_, violation: string) => {
    attack.violations.push(violation);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const note = Reflect.get(window, 'noteViolation');
      if (typeof note === 'function') note(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      attack.dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined);
    });
  });
  return attack;
}

/** Milliseconds in which what an event set off shows itself. */
const SETTLING = 30;
/** Milliseconds after which a frame that does not answer is left alone. */
const PATIENCE = 2000;

/**
 * Opens an address, moves over, focuses, presses and clicks every element of every frame there, and waits for what
 * comes of it. A link to a web or mail address is clicked, but not followed: to lead out is what it is for.
 */
export async function provoke(page: Page, address: string, attack: Attack): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  // A frame may never have loaded.
  const loaded = page.waitForLoadState('load').catch(() => undefined);
  await Promise.race([loaded, setTimeout(PATIENCE)]);
  const isHere = (url: string) => URL.parse(url)?.pathname === URL.parse(page.url())?.pathname;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isHere(frame.url())) attack.navigations.push(frame.url());
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest()) attack.navigations.push(request.url());
  });
  page.on('popup', (popup) => {
    attack.navigations.push(`a window: ${popup.url()}`);
    popup.close().catch(() => undefined);
  });
  for (const frame of page.frames()) {
    const poked = frame.evaluate(pokeAll);
    // A frame may go away, or the page elsewhere, in the middle of it.
    await Promise.race([poked.catch(() => undefined), setTimeout(PATIENCE)]);
  }
  await setTimeout(SETTLING);
}

/** Runs in the page. */
function pokeAll(): void {
  const keep = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const carrier = event.type === 'submit' ? target : target?.closest('a, area');
    const address = carrier?.getAttribute(event.type === 'submit' ? 'action' : 'href');
    const url = URL.parse(address ?? '', document.baseURI);
    if (carrier && ['http:', 'https:', 'mailto:'].includes(url?.protocol ?? ''))
      event.preventDefault();
  };
  addEventListener('click', keep, true);
  addEventListener('submit', keep, true);
  const mouse = [
    'pointerover',
    'pointerenter',
    'mouseover',
    'mouseenter',
    'mousemove',
    'mousedown',
  ];
  const after = [
    'mouseup',
    'mouseout',
    'mouseleave',
    'dblclick',
    'contextmenu',
    'wheel',
    'pointerdown',
  ];
  const fields = ['input', 'change', 'select', 'toggle', 'scroll', 'copy', 'paste', 'drag', 'drop'];
  for (const element of document.querySelectorAll('*')) {
    for (const type of mouse)
      element.dispatchEvent(new MouseEvent(type, { bubbles: type.endsWith('r') }));
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
    for (const type of ['keydown', 'keypress', 'keyup'])
      element.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
    // A link that the page has taken away leads where nothing listens.
    if (element.isConnected)
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    for (const type of after) element.dispatchEvent(new MouseEvent(type));
    for (const type of fields) element.dispatchEvent(new Event(type));
    if (element instanceof HTMLElement || element instanceof SVGElement) element.blur();
  }
}
