/**
 * Keeps the line of the rail marked whose comment is being read: the last one that has come into view. A rail of
 * openings (`data-openings`) marks an opening while any of its replies is read. Only what the rail lists is watched.
 */
export function watchReading(thread: HTMLElement): void {
  const rail = thread.querySelector<HTMLElement>('.rail');
  if (!rail) return;
  const openings = 'openings' in rail.dataset;
  const links = new Map<Element, HTMLAnchorElement>(
    [...rail.querySelectorAll<HTMLAnchorElement>('li a')].flatMap((link) => {
      const comment = document.getElementById(link.hash.slice(1));
      const watched = openings ? comment?.closest('li') : comment;
      return watched ? [[watched, link] as const] : [];
    }),
  );
  const inOrder = [...links.keys()];
  const visible = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      // Where nothing that is listed is in view, it is what stands above: the one before that which has left below.
      let above: Element | undefined;
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        if (isIntersecting) visible.add(target);
        else if (visible.delete(target) && boundingClientRect.top > (rootBounds?.bottom ?? 0))
          above = inOrder[inOrder.indexOf(target) - 1];
      }
      const read = inOrder.find((one) => visible.has(one)) ?? above;
      const link = read && links.get(read);
      if (!link || link === marked) return;
      marked?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      marked = link;
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const one of inOrder) observer.observe(one);
}
