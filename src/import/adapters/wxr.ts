import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';
import type { Adapter } from './adapter.ts';
import { withSources } from './choose-source.ts';
import { address, dateFrom, isoMoment, leftOut } from './fields.ts';
import type { ReadItem } from './nested.ts';
import { settle } from './settle.ts';
import type { XmlRecord } from './xml-record.ts';
import { cutOffHere, textIn, xmlRecords } from './xml-records.ts';
import { opening, xmlText } from './xml-text.ts';

const COMMENT = 'rss/channel/item/wp:comment';
const SHAPE = {
  records: new Set(['rss/channel', 'rss/channel/wp:author', 'rss/channel/item', COMMENT]),
  alsoFields: new Set<string>(),
};

/** WordPress eXtended RSS: what WordPress exports of a site, each post (`item`) with its comments. */
export const wxr: Adapter = {
  format: 'wxr',
  detects: (capture) => /<rss\s[^>]*wordpress\.org\/export\//.test(opening(capture)),
  read(capture) {
    const text = xmlText(capture);
    const { records, cutOff } = xmlRecords(text.readable, SHAPE);
    const channel = records.find(({ name }) => name === 'channel');
    const posts = records.filter(({ name }) => name === 'item');
    const hosts = hostsIn(records);
    const source = {
      title: null,
      publication: textIn(channel, 'title'),
      url: null,
      published: null,
    };
    const items = records.flatMap((record): ReadItem[] => {
      if (record.path === COMMENT) return [readComment(record, hosts)];
      return [...brokenPost(record), ...strayComments(record)];
    });
    const thread = settle(text, { format: 'wxr', source, reported: null }, [
      ...items,
      ...cutOffHere(cutOff),
    ]);
    return withSources(thread, items, distinct(posts));
  },
};

function distinct(posts: readonly XmlRecord[]) {
  return new Map(posts.map((post) => [keyOf(post), described(post)])).values();
}

/** A post is named by its number, or by its place where it has none. */
function keyOf(post: XmlRecord): string {
  return textIn(post, 'wp:post_id') ?? post.place;
}

function described(post: XmlRecord) {
  return {
    key: keyOf(post),
    title: textIn(post, 'title'),
    url: address(textIn(post, 'link')),
    published: wordPressTime(textIn(post, 'wp:post_date_gmt')) ?? null,
  };
}

/** The number of the user who wrote each post, by the user's login. */
function hostsIn(records: readonly XmlRecord[]): ReadonlyMap<string, string> {
  const users = records.filter(({ name }) => name === 'wp:author');
  return new Map(
    users.flatMap((user): [string, string][] => {
      const login = textIn(user, 'wp:author_login');
      const id = textIn(user, 'wp:author_id');
      return login && id ? [[login, id]] : [];
    }),
  );
}

function brokenPost({ name, place, fault }: XmlRecord): ReadItem[] {
  if (name !== 'item' || fault === undefined) return [];
  return [leftOut(place, 'not-a-comment', `A post, not a comment, is damaged: ${fault}`)];
}

/** Comments whose own element is broken, so that they are read as something of the post. */
function strayComments({ place, text }: XmlRecord): ReadItem[] {
  return [...text.keys()]
    .filter((field) => field.endsWith('wp:comment_id'))
    .map((field) => leftOut(`${place}/${field}`, 'malformed', 'It stands in no <wp:comment>.'));
}

function readComment(comment: XmlRecord, hosts: ReadonlyMap<string, string>): ReadItem {
  const { place, within } = comment;
  const source = within && keyOf(within);
  const fault = (code: Quarantined['code'], what: string, count = 1) => ({
    ...leftOut(place, code, what, count),
    ...(source !== undefined && { source }),
  });
  if (comment.fault !== undefined)
    return fault('malformed', `Its XML is broken: ${comment.fault}`, 1 + comment.swallowed);
  if (source === undefined) return fault('malformed', 'It stands in no post.');
  const type = textIn(comment, 'wp:comment_type') ?? 'comment';
  if (type !== 'comment') return fault('not-a-comment', `Its type is ${type}.`);
  const approved = textIn(comment, 'wp:comment_approved') ?? '1';
  if (approved !== '1' && approved !== 'trash') {
    return fault('not-a-comment', `The site does not show it: its state is ${approved}.`);
  }
  const id = textIn(comment, 'wp:comment_id');
  if (id === null) return fault('no-id', 'It has no wp:comment_id.');
  const date = dateOf(comment);
  if (!date) return fault('bad-date', 'Its date is none.');
  const parent = textIn(comment, 'wp:comment_parent') ?? '0';
  if (!/^\d+$/.test(parent)) return fault('bad-parent', `Its parent is ${parent}, not a number.`);
  const words = approved === 'trash' ? undefined : textIn(comment, 'wp:comment_content');
  if (words === null) return fault('no-words', 'It has no words.');
  const user = textIn(comment, 'wp:comment_user_id') ?? '0';
  const host = hosts.get(textIn(within, 'dc:creator') ?? '');
  return {
    id,
    parent: /^0+$/.test(parent) ? { kind: 'opening' } : { kind: 'reply', id: parent },
    author: {
      name: textIn(comment, 'wp:comment_author'),
      id: user === '0' ? null : user,
      host: user !== '0' && user === host,
    },
    date,
    ...(words === undefined
      ? { words: null, withheld: 'moderated' }
      : { words: { format: 'html', value: asShown(words) }, withheld: null }),
    truncated: false,
    url: null,
    place,
    source,
  };
}

/** WordPress keeps the line ends of a comment and shows them as breaks and paragraphs (`wpautop`). */
function asShown(content: string): string {
  return content
    .replace(/\r\n?/g, '\n')
    .replace(/<[^<>]*>|\n\s*\n|\n/g, (part) =>
      part.startsWith('<') ? part : part === '\n' ? '<br>' : '<p>',
    );
}

/** The time in UTC; where WordPress has none, the day in the site's own zone. */
function dateOf(comment: XmlRecord): CapturedComment['date'] | undefined {
  const utc = textIn(comment, 'wp:comment_date_gmt');
  if (utc !== null && !utc.startsWith('0000-')) return dateFrom(utc, wordPressTime);
  const local = textIn(comment, 'wp:comment_date');
  if (local === null || local.startsWith('0000-')) return { kind: 'unknown' };
  return dateFrom(local, (said) => isoMoment(String(said).slice(0, 10)));
}

function wordPressTime(said: unknown): string | undefined {
  const time = typeof said === 'string' ? /^(\S{10}) (\S{8})$/.exec(said) : null;
  return time ? isoMoment(`${time[1]}T${time[2]}Z`) : undefined;
}
