import type { Archive } from '../schema/archive.ts';
import type { permalinks } from './permalink.ts';

/** Something with an address of its own, as it is offered to a reader. */
export interface Way {
  words: string;
  href: string;
}

/** Stands for a comment's number in an address; no address of ours holds it. */
export const ANY = '*';

/** What stands at the archive's addresses. */
export interface Addresses {
  /** The address of a comment, with `ANY` for its number. */
  comment: string;
  /** Every thread, with the address of a comment in it and the numbers of its comments, as ranges with both ends included. */
  threads: (Way & { comments: [number, number][] })[];
  /** All other pages and sections, by the last part of their addresses. */
  places: (Way & { name: string })[];
}

/** What stands at the addresses of an archive. */
export function addressesOf(
  { threads, comments, themes, glossary }: Archive,
  link: ReturnType<typeof permalinks>,
): Addresses {
  const inOrder = [...comments.values()].toSorted((a, b) => a.number - b.number);
  const byThread = Map.groupBy(inOrder, ({ thread }) => thread);
  const all = [...threads.values()].map(({ slug, title }) => ({
    name: slug,
    words: title,
    href: link.thread(slug),
  }));
  return {
    comment: link.comment(0).replace(/0(?=\/$)/, ANY),
    threads: all.map(({ name, words }) => ({
      words,
      href: link.inThread(name, 0).replace(/0$/, ANY),
      comments: ranges(byThread.get(name)?.map(({ number }) => number) ?? []),
    })),
    places: [
      { name: 'threads', words: 'Threads', href: link.threads() },
      { name: 'dates', words: 'Threads by date', href: link.dates() },
      { name: 'recent', words: 'Recently added', href: link.recent() },
      { name: 'authors', words: 'Authors', href: link.authors() },
      { name: 'themes', words: 'Themes', href: link.themes() },
      { name: 'map', words: 'Map', href: link.map() },
      { name: 'search', words: 'Search', href: link.search() },
      { name: 'glossary', words: 'Glossary', href: link.glossary() },
      { name: 'about', words: 'About', href: link.about() },
      ...all,
      ...[...themes.values()].map(({ slug, question }) => ({
        name: slug,
        words: question,
        href: link.theme(slug),
      })),
      ...[...glossary.values()].map(({ slug, term }) => ({
        name: slug,
        words: `${term}, in the glossary`,
        href: link.glossary(slug),
      })),
    ],
  };
}

/** Ascending numbers as ranges, both ends included. */
function ranges(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
