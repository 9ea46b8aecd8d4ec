import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';
import type { Site } from '../src/site.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The site a page was built for. */
export type Home = Pick<Site, 'address' | 'base'>;

/** What only makes a browser fetch sooner. */
const HINTS = ['preload', 'modulepreload', 'preconnect', 'dns-prefetch'];

/**
 * A page of the built site as it can be read from a folder: without scripts, each link to one of `files` relative to
 * the page, down to `index.html`, each other link of the site leading to the website. A form, which only the website
 * can answer, becomes a sentence that says so. The policy of the page stays.
 *
 * @param file the path of the page in the folder; those of `files` are written likewise.
 */
export function offlinePage(
  html: string,
  file: string,
  files: ReadonlySet<string>,
  home: Home,
): string {
  const page = parse(html, { scriptingEnabled: false });
  for (const element of elementsIn(page)) {
    if (isLeftOut(element)) defaultTreeAdapter.detachNode(element);
    else if (element.tagName === 'form') replace(element, [searchSentence(element, home)]);
    else if (element.tagName === 'noscript') unwrap(element, home);
    else
      for (const link of linksOf(element)) {
        link.value = offlineAddress(link.value, file, files, home);
      }
  }
  return serialize(page);
}

/** Where an address written on the page `from` leads in the folder; where the folder lacks it, on the website. */
export function offlineAddress(
  address: string,
  from: string,
  files: ReadonlySet<string>,
  home: Home,
): string {
  const url = URL.parse(address, new URL(from, home.address).href);
  if (address.startsWith('#') || !url?.href.startsWith(home.address)) return address;
  const path = decodeURIComponent(url.pathname.slice(home.base.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  // An address with a question is for scripts to answer.
  if (url.search !== '' || !files.has(target)) return url.href;
  return posix.relative(posix.dirname(from), target) + url.hash;
}

function elementsIn(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  );
}

function isLeftOut(element: Element): boolean {
  // It speaks of scripts that were kept from loading; a copy has none.
  if (attribute(element, 'class') === 'state blocked') return true;
  const { tagName, parentNode } = element;
  switch (tagName) {
    case 'script':
    case 'template':
      return true;
    case 'link':
      return HINTS.includes(attribute(element, 'rel') ?? '');
    case 'meta':
      return attribute(element, 'name') === 'robots';
    case 'form':
      return attribute(element, 'hidden') !== undefined;
    // The masthead and its menu have a link to the search page beside their box.
    case 'search':
      return parentNode !== null && isMasthead(parentNode);
    // The size of the zip that holds the page.
    case 'span':
      return attribute(element, 'data-zip-size') !== undefined;
    default:
      return false;
  }
}

function isMasthead(node: ParentNode): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  return node.tagName === 'header' || attribute(node, 'id') === 'menu';
}

/** The attributes that lead somewhere; a canonical address names the website wherever the page lies. */
function linksOf(element: Element) {
  if (attribute(element, 'rel') === 'canonical') return [];
  return element.attrs.filter(({ name }) =>
    ['href', 'src', 'data-index', 'data-vocabulary'].includes(name),
  );
}

/** What `noscript` holds, with the sentence in place of the one that says scripts are off. */
function unwrap(element: Element, home: Home): void {
  for (const inside of elementsIn(element)) {
    if (attribute(inside, 'class') === 'state') replace(inside, [searchSentence(inside, home)]);
  }
  replace(element, [...element.childNodes]);
}

function searchSentence({ namespaceURI, tagName, attrs }: Element, home: Home): Element {
  const address = new URL('search/', home.address).href;
  const sentence = defaultTreeAdapter.createElement(
    'p',
    namespaceURI,
    tagName === 'p' ? attrs : [{ name: 'class', value: 'meta' }],
  );
  const link = defaultTreeAdapter.createElement('a', namespaceURI, [
    { name: 'href', value: address },
  ]);
  defaultTreeAdapter.insertText(sentence, 'Search needs the website: ');
  defaultTreeAdapter.appendChild(sentence, link);
  defaultTreeAdapter.insertText(link, address);
  return sentence;
}

function replace(element: Element, by: DefaultTreeAdapterTypes.ChildNode[]): void {
  const { parentNode } = element;
  if (!parentNode) return;
  for (const node of by) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.insertBefore(parentNode, node, element);
  }
  defaultTreeAdapter.detachNode(element);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}
