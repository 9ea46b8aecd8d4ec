import type { Addresses } from '../model/addresses.ts';
import { nearest } from '../model/nearest.ts';

/** Offers, in `place`, what stands nearest to the page's address. */
export async function offerNearest(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset['addresses'] ?? '');
  const addresses: Addresses = await response.json();
  const found = nearest(location.pathname, location.hash, addresses);
  if (!found) return;
  const said = document.createElement('p');
  said.textContent = found.said;
  const ways = document.createElement('p');
  ways.className = 'ways';
  for (const { words, href } of found.ways) {
    const way = document.createElement('a');
    way.href = href;
    way.textContent = words;
    ways.append(way);
  }
  place.replaceChildren(said, ways);
  place.scrollIntoView({ block: 'center' });
}
