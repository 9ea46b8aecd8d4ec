/** Where the address leads nowhere, as on the 404 page or in a thread without the comment, offers what is near. */
export function watchAddress(): void {
  const place = document.querySelector<HTMLElement>('[data-addresses]');
  if (!place) return;
  const look = () => {
    place.replaceChildren();
    const { hash } = location;
    const isLost = /^#[cb]\d+$/.test(hash) && !document.querySelector(hash);
    if (place.matches('.lost') && !isLost) return;
    // Without the list, the page stays as helpful as it is without scripts.
    import('./lost.ts').then(({ offerNearest }) => offerNearest(place)).catch(() => undefined);
  };
  look();
  addEventListener('hashchange', look);
}
