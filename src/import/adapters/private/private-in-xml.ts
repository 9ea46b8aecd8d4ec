import { addressesIn, ipsIn, isBarred, type PrivateText } from './private-text.ts';
import { xmlTokens } from './xml-texts.ts';

/** Elements of any export that say how to reach somebody, or where they were. */
const PERSONAL = /(?:^|[:_])(?:e-?mail|ip|ip_?address)$/i;

/** What plugins add to a post or a comment of WordPress: much of it serialized, some of it personal. */
const META = 'wp:meta_value';

/**
 * What a site does not show of a post or a comment: from the values of its elements, those that are private.
 * `trash` and `isDeleted` keep their place in a thread, and so their author.
 */
const HIDDEN: Readonly<Record<string, (value: (name: string) => string) => readonly string[]>> = {
  post: (value) =>
    ['isDeleted', 'isSpam'].some((flag) => /^true$/i.test(value(flag))) ? ['message'] : [],
  'wp:comment': (value) => {
    const state = value('wp:comment_approved');
    if (state === '' || state === '1') return [];
    const words = ['wp:comment_content'];
    return state === 'trash' ? words : [...words, 'wp:comment_author', 'wp:comment_author_url'];
  },
  item: (value) => {
    const shown = /^(?:publish|inherit|)$/.test(value('wp:status'));
    const words = ['content:encoded', 'excerpt:encoded'];
    const password = value('wp:post_password') !== '';
    if (shown && !password && value('wp:post_type') !== 'feedback') return [];
    return [...words, 'wp:post_password'];
  },
};

interface Found {
  from: number;
  to: number;
  name: string;
}

/** An element that is a post or a comment, and the texts in it that are in no other. */
interface Scope {
  name: string;
  texts: Found[];
}

/**
 * E-mail and IP addresses in the exports of Disqus and WordPress, and what the site does not show: the words of
 * comments that were taken back, that were held to be spam or never let in, and of posts that are drafts or private.
 * Words that it shows are left as they are, whatever stands in them.
 */
export function privateInXml(xml: string): PrivateText[] {
  const found: PrivateText[] = [];
  const open: string[] = [];
  const scopes: Scope[] = [];
  /** How many scopes of each name are open. */
  const within = new Map<string, number>();
  const end = () => {
    const scope = scopes.pop();
    if (!scope) return;
    within.set(scope.name, (within.get(scope.name) ?? 0) - 1);
    found.push(...hiddenIn(xml, scope));
  };
  const add = (text: Found, because: PrivateText['because']) =>
    found.push({ from: text.from, to: text.to, field: text.name, because });
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      const text = { from: token.from, to: token.to, name: open.at(-1) ?? '' };
      const value = xml.slice(text.from, text.to);
      if (isBarred(value)) continue;
      if (PERSONAL.test(text.name)) add(text, 'personal');
      else if (text.name === META) {
        if (addressesIn(value).length + ipsIn(value).length > 0) add(text, 'personal');
      } else scopes.at(-1)?.texts.push(text);
    } else if (token.kind === 'open') {
      open.push(token.name);
      if (!Object.hasOwn(HIDDEN, token.name)) continue;
      scopes.push({ name: token.name, texts: [] });
      within.set(token.name, (within.get(token.name) ?? 0) + 1);
    } else {
      // An end without a beginning is passed over, and one that ends several elements ends all of them.
      if (!within.get(token.name) && open.at(-1) !== token.name) continue;
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        if (scopes.at(-1)?.name === last) end();
        if (last === token.name) break;
      }
    }
  }
  while (scopes.length > 0) end();
  return found.toSorted((a, b) => a.from - b.from);
}

function hiddenIn(xml: string, { name: scope, texts }: Scope): PrivateText[] {
  const values = new Map<string, string>();
  for (const { name, from, to } of texts) {
    // The states are short; the words themselves need not be put together.
    if (to - from < 100) values.set(name, (values.get(name) ?? '') + xml.slice(from, to));
  }
  const hidden = new Set(HIDDEN[scope]?.((name) => values.get(name)?.trim() ?? ''));
  return texts
    .filter(({ name }) => hidden.has(name))
    .map(({ name, from, to }) => ({ from, to, field: name, because: 'not shown' }));
}
