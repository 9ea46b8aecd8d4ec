import type { BuiltSite } from './built-site.ts';
import { attribute, type HtmlElement } from './page-elements.ts';

const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data-index',
  'data-vocabulary',
];

/** Every address an element carries. */
export function addressesIn(element: HtmlElement): string[] {
  const candidates = (attribute(element, 'srcset') ?? '').split(',');
  return [
    ...ADDRESSES.flatMap((name) => attribute(element, name) ?? []),
    ...candidates.flatMap((candidate) => candidate.trim().split(/\s+/).slice(0, 1)).filter(Boolean),
  ];
}

/** The addresses in a style sheet. */
export function addressesInCss(css: string): string[] {
  const found = css.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s*(["'])([^"']*)\3/g);
  return [...found].map(([, , url, , imported]) => url ?? imported ?? '');
}

/** Whether what stands at an address comes from the site's own host; `from` is where it is written. */
export function isOwn(site: BuiltSite, from: string, address: string): boolean {
  return URL.parse(address, site.origin + from)?.origin === site.origin;
}

/** The file at an address of the site; undefined where there is none. */
export function fileAt(site: BuiltSite, from: string, address: string): string | undefined {
  const path = URL.parse(address, site.origin + from)?.pathname ?? '';
  if (!path.startsWith(site.base)) return undefined;
  const file = decodeURIComponent(path.slice(site.base.length));
  const page = site.pages.find((candidate) => candidate.address === path);
  return page?.file ?? (site.files.has(file) ? file : undefined);
}

/** Whether an address leads to a file of the site and its fragment to an id there, or to another host. */
export function leadsSomewhere(site: BuiltSite, from: string, address: string): boolean {
  const url = URL.parse(address, site.origin + from);
  if (!url) return false;
  if (!isOwn(site, from, address)) return ['https:', 'http:', 'mailto:'].includes(url.protocol);
  const file = fileAt(site, from, address);
  if (file === undefined) return false;
  const page = site.pages.find((candidate) => candidate.file === file);
  return url.hash === '' || (page?.ids.includes(decodeURIComponent(url.hash.slice(1))) ?? false);
}
