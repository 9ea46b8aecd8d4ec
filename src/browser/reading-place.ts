/** Keeps the line of the rail marked whose comment is being read: the last one that has come into view. */
export function watchReading(thread: HTMLElement): void {
  const links = new Map(
    [...thread.querySelectorAll<HTMLAnchorElement>('.rail a')].map((a) => [a.hash.slice(1), a]),
  );
  if (links.size === 0) return;
  const visible = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      const [first] = [...visible].toSorted((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      const link = first && links.get(first.id);
      if (!link || link === marked) return;
      marked?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      marked = link;
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const comment of thread.querySelectorAll('.c')) observer.observe(comment);
}
