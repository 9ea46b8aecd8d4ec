import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { hostOf, hostToShow } from './real-host.ts';

/** Characters of a bare address's path shown before its tail is hidden (SPEC 6). */
const SHOWN_PATH = 30;

const REL = ['nofollow', 'noopener', 'noreferrer', 'ugc', 'external'];

declare module 'hast' {
  interface ElementData {
    /** On a link: that it leads to an image which stood in its place. */
    image?: true | undefined;
  }
}

/**
 * Marks every link as leading out, and cuts how a bare address looks without changing its text. Names, for the
 * stylesheet to show, the host of an image and of a link whose words are no true sign of it.
 */
export function externalLinks(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'a') return;
    node.properties.rel = REL;
    const text = textOf(node);
    const href = String(node.properties.href ?? '');
    // The sanitiser lets pass what has no scheme: it would lead into this site. What is no address leads nowhere.
    if (!URL.canParse(href)) delete node.properties.href;
    if (node.data?.image) node.properties['dataImageHost'] = hostOf(href) || undefined;
    else node.properties['dataHost'] = hostToShow(text, href);
    if (!sameAddress(text, node.properties.href)) return;
    const bare = /^(?<scheme>https?:\/\/(?:www\.)?)(?<host>[^/?#]+)(?<path>.*)$/su.exec(
      text,
    )?.groups;
    if (!bare) return;
    const { scheme = '', host = '', path = '' } = bare;
    const shown = host + (path === '/' ? '' : [...path].slice(0, SHOWN_PATH).join(''));
    node.properties.className = ['address'];
    node.children = [
      unseen(scheme),
      { type: 'text', value: shown },
      ...(shown.length < host.length + path.length
        ? [unseen(text.slice(scheme.length + shown.length), path === '/' ? [] : ['cut'])]
        : []),
    ];
  });
}

function sameAddress(text: string, href: unknown): boolean {
  return (
    typeof href === 'string' &&
    URL.parse(text)?.href === URL.parse(href)?.href &&
    URL.canParse(href)
  );
}

/** Text that stays in the page, in copies and in find-in-page, and that only the stylesheet hides. */
function unseen(value: string, more: string[] = []): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['unseen', ...more] },
    children: [{ type: 'text', value }],
  };
}
