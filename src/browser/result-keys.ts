/**
 * Arrow keys move through the results: down from the box into the list, up from the first back to the box.
 * Escape returns to the box; in the box it clears it. Enter opens, as the result is a link.
 */
export function moveInResults(page: HTMLElement, box: HTMLInputElement): void {
  page.addEventListener('keydown', (event) => {
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.entry a, .result a')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const to = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : box }[event.key];
    if (event.key === 'Escape' && at >= 0) box.focus();
    else if (to && (at >= 0 || (event.key === 'ArrowDown' && event.target === box))) to.focus();
    else return;
    event.preventDefault();
  });
  page.addEventListener('focusin', ({ target }) => {
    for (const result of page.querySelectorAll('.result, .entry')) {
      const here = target instanceof Node && result.contains(target);
      if (here) result.setAttribute('aria-current', 'true');
      else result.removeAttribute('aria-current');
    }
  });
}
