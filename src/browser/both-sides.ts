import type { Listing } from '../search/listing.ts';
import { element, plainButton } from './elements.ts';
import type { Shown } from './search-address.ts';

/** Offers both sides where one has almost all of the first results, and on a text, which may be argued against. */
export function bothSides(
  { oneSided, reading, count }: Listing,
  { order }: Shown,
  change: (shown: Partial<Shown>) => void,
): HTMLElement[] {
  const offer = (words: string) =>
    element(
      'p',
      'one-sided label',
      words,
      plainButton('Against selling first', () => change({ order: 'against-first' })),
      ' ',
      plainButton('For selling first', () => change({ order: 'for-first' })),
    );
  if (oneSided) {
    const { stance, count: many, of } = oneSided;
    const share = many === of ? `All of the first ${of}` : `${many} of the first ${of}`;
    return [offer(`${share} are ${stance} selling. `)];
  }
  const open = reading.text && !reading.sided && order === 'best' && count > 1;
  return open ? [offer('Find counter-arguments: put the side that answers the text first. ')] : [];
}
