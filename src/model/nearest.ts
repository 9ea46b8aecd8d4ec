import { type Addresses, ANY, type Way } from './addresses.ts';

/** What to say about an address at which nothing stands, and where to go instead, nearest first. */
export interface Nearest {
  said: string;
  ways: Way[];
}

/** The share of a name that must be typed right for it to be offered. */
const LIKE = 0.6;
const OFFERED = 3;

/**
 * Reads an address at which nothing stands, of whatever base path; undefined when nothing is near.
 * @throws URIError when its percent signs mean nothing.
 */
export function nearest(path: string, fragment: string, addresses: Addresses): Nearest | undefined {
  const names = namesIn(path).reverse();
  const number = numberIn([...names, fragment.slice(1)]);
  if (number !== undefined) return nearestComment(number, addresses);
  const ways = addresses.places
    .map(({ name, words, href }) => ({ words, href, like: likeness(names[0] ?? '', name) }))
    .filter(({ like }) => like >= LIKE)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, OFFERED);
  return ways.length === 0 ? undefined : { said: 'The nearest addresses are these:', ways };
}

/** Where a comment stands, or that none has its number. */
export function nearestComment(number: number, { comment, threads }: Addresses): Nearest {
  const own = (number: number) => ({
    words: `Comment ${number}`,
    href: at(comment, number),
  });
  const thread = threads.find(({ comments }) =>
    comments.some(([first, last]) => first <= number && number <= last),
  );
  if (thread) {
    const inThread = { words: 'Read it in the thread', href: at(thread.href, number) };
    return {
      said: `Comment ${number} is in the thread “${thread.words}”.`,
      ways: [own(number), inThread],
    };
  }
  const highest = Math.max(...threads.flatMap(({ comments }) => comments.flat()));
  return {
    said: `No comment has the number ${number}. The highest is ${highest}.`,
    ways: [own(highest)],
  };
}

function at(address: string, number: number): string {
  return address.replace(ANY, String(number));
}

/** The number of a comment that an address names, however it is written. */
function numberIn(names: readonly string[]): number | undefined {
  const match = names
    .map((name) => /^(?:b|c|comments?)?[ _-]?(\d{1,15})$/.exec(name))
    .find((found) => found !== null);
  return match ? Number(match[1]) : undefined;
}

/** The parts of a path in lower case, without the endings of files. */
function namesIn(path: string): string[] {
  return decodeURIComponent(path)
    .toLowerCase()
    .split('/')
    .map((name) => name.replace(/^index\.\w+$|\.(?:html?|md|json)$/, '').trim())
    .filter((name) => name !== '');
}

/** The share of the longer of two names that is the same: one less Levenshtein's distance in it. */
function likeness(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
