import type { Page } from 'playwright-core';

/** What happened that words must not bring about: requests, and what policy or console complain of. */
export interface Harm {
  requests: string[];
  complaints: string[];
}

/** How words come to the search page: into its box, or by an address without loading the page anew. */
export type Entrance = 'typed' | 'in the address';

/** Notes from now on every request, and every complaint of the console or of the page's policy. */
export async function noteHarm(page: Page): Promise<Harm> {
  const harm: Harm = { requests: [], complaints: [] };
  page.on('request', (request) => harm.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) harm.complaints.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused by policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return harm;
}

/** Pauses of the search page: after typing, and until the first results are painted. */
const PAUSES = [400, 32];

/** Ends the pauses of the search page at once, so that every search is whole, announced and kept in the address. */
export function endPauses(page: Page) {
  return page.addInitScript((pauses) => {
    const wait = window.setTimeout.bind(window);
    const setTimeout = (action: () => void, pause = 0) =>
      wait(action, pauses.includes(pause) ? 0 : pause);
    Object.assign(window, { setTimeout });
  }, PAUSES);
}

/**
 * Searches for each of the words in turn; returns what, after each, stands in the page that the page does not make
 * of any words, or is missing: other elements, attributes or ids than its own, links out of it, words left out.
 */
export function changesBy(
  page: Page,
  words: readonly string[],
  entrance: Entrance,
): Promise<string[]> {
  return page.evaluate(
    async ({ words, entrance }) => {
      const results = '.outcome, .found, .reading';
      const own =
        'a, b, bdi, button, div, h1, h2, li, mark, ol, p, span, svg, ul, use:not([href^="http"])';
      const usual = ['class', 'type', 'aria-hidden', 'aria-current', 'data-comment'];
      const box = document.querySelector('form.query input');
      const outcome = document.querySelector('.outcome');
      const status = document.querySelector('.found');
      if (!(box instanceof HTMLInputElement) || !outcome || !status) throw new Error('no search');

      const inResults = document.querySelectorAll.bind(document, `:is(${results}) *`);
      const rest = () =>
        `${document.querySelectorAll('*').length - inResults().length} elements, ` +
        `${document.querySelectorAll('[id]').length} ids, ${document.title}`;
      const atFirst = rest();
      const isOwn = ({ name, value }: Attr) =>
        name === 'href'
          ? new URL(value, location.href).origin === location.origin
          : usual.includes(name);
      const changes = () => [
        ...[...inResults()].flatMap((element) => [
          ...(element.matches(own) ? [] : [`<${element.localName}>`]),
          ...[...element.attributes]
            .filter((attribute) => !isOwn(attribute))
            .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
        ]),
        ...(rest() === atFirst ? [] : [`elsewhere in the page: ${rest()}, not ${atFirst}`]),
      ];
      const answered = () =>
        new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (outcome.ariaBusy === 'true' || outcome.querySelector('.loading-rule')) return;
            observer.disconnect();
            // The timer of what is announced was set before the last frame of results, and within timers: it may be 4 ms late.
            setTimeout(done, 5);
          });
          observer.observe(outcome, { childList: true, attributes: true });
        });

      const all = changes();
      for (const typed of words) {
        const answer = answered();
        if (entrance === 'typed') {
          box.value = typed;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else {
          history.replaceState(null, '', `?${new URLSearchParams({ q: typed })}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }
        await answer;
        const made = changes();
        const said = status.textContent ?? '';
        // Of a long text only the beginning is said again, and only its words are kept in the address.
        const beginning = box.value.replace(/\s/g, '').slice(0, 25);
        const told =
          ['', 'No word to look for.'].includes(said) ||
          said.replace(/\s/g, '').includes(beginning);
        const inAddress = new URLSearchParams(location.search).get('q');
        const kept = inAddress === box.value || box.value.length > 1500;
        if (!told) made.push(`announced: ${said}`);
        if (entrance === 'typed' && box.value !== '' && !kept)
          made.push(`kept: ${location.search}`);
        all.push(...made.map((change) => `${typed}: ${change}`));
      }
      return all;
    },
    { words, entrance },
  );
}
