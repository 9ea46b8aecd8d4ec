import type { Archive } from '../schema/archive.ts';
import { knownAuthors } from './authors.ts';
import type { Permalinks } from './permalink.ts';
import { element, xmlDocument } from './xml.ts';

/** Addresses that one sitemap may hold (sitemaps.org/protocol.html). */
export const MOST_ADDRESSES = 50_000;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The address of every page that is to be indexed. Pages of removed comments are not. */
export function publicPaths(
  { threads, comments, themes }: Pick<Archive, 'threads' | 'comments' | 'themes'>,
  link: Permalinks,
): string[] {
  const live = [...comments.values()].filter(({ state }) => state === 'live');
  return [
    link.home(),
    link.threads(),
    ...[...threads.keys()].map(link.thread),
    link.themes(),
    ...[...themes.keys()].map(link.theme),
    link.map(),
    link.glossary(),
    link.search(),
    link.about(),
    link.permanence(),
    link.data(),
    link.dates(),
    link.recent(),
    link.authors(),
    ...knownAuthors({ threads, comments }).map(({ number }) => link.authors(number)),
    ...live.map(({ number }) => link.comment(number)),
  ];
}

/** Addresses in parts that each fit one sitemap. */
export function sitemapParts(addresses: readonly string[], most = MOST_ADDRESSES): string[][] {
  return Array.from({ length: Math.ceil(addresses.length / most) }, (_, part) =>
    addresses.slice(part * most, (part + 1) * most),
  );
}

/** A sitemap of some addresses. It gives no `lastmod`: the archive does not record when a page changed. */
export function sitemap(addresses: readonly string[]): string {
  return xmlDocument(
    element('urlset', NAMESPACE, ...addresses.map((loc) => element('url', {}, locOf(loc)))),
  );
}

/** A sitemap index of the addresses of sitemaps. */
export function sitemapIndex(sitemaps: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      NAMESPACE,
      ...sitemaps.map((loc) => element('sitemap', {}, locOf(loc))),
    ),
  );
}

function locOf(address: string) {
  return element('loc', {}, address);
}
