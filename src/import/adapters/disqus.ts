import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';
import type { Adapter } from './adapter.ts';
import { withSources } from './choose-source.ts';
import { address, dateFrom, isoMoment, leftOut } from './fields.ts';
import type { ReadItem } from './nested.ts';
import { settle } from './settle.ts';
import type { XmlRecord } from './xml-record.ts';
import { cutOffHere, textIn, xmlRecords } from './xml-records.ts';
import { opening, xmlText } from './xml-text.ts';

const SHAPE = {
  records: new Set(['disqus/category', 'disqus/thread', 'disqus/post']),
  alsoFields: new Set(['category', 'thread']),
};

/** The XML that Disqus exports of a forum: its pages (`thread`), then its comments (`post`). */
export const disqus: Adapter = {
  format: 'disqus',
  detects: (capture) => /<disqus[\s>]/.test(opening(capture)),
  read(capture) {
    const text = xmlText(capture);
    const { records, cutOff } = xmlRecords(text.readable, SHAPE);
    const pages = new Map(
      records
        .filter(({ name }) => name === 'thread')
        .map((page) => [page.attributes['dsq:id'], page]),
    );
    const threadOf = new Map(
      records
        .filter(({ name }) => name === 'post')
        .reverse()
        .map((post) => [post.attributes['dsq:id'], pageOf(post)]),
    );
    const [first] = pages.values();
    const source = { title: null, publication: textIn(first, 'forum'), url: null, published: null };
    const items = records.flatMap((record): ReadItem[] => {
      if (record.name === 'category') return [];
      return record.name === 'thread' ? brokenPage(record) : [readPost(record, threadOf)];
    });
    const thread = settle(text, { format: 'disqus', source, reported: null }, [
      ...items,
      ...cutOffHere(cutOff),
    ]);
    const keys = new Set([...pages.keys(), ...threadOf.values()]);
    return withSources(
      thread,
      items,
      [...keys].flatMap((key) => (key === undefined ? [] : [described(key, pages.get(key))])),
    );
  },
};

function described(key: string, page: XmlRecord | undefined) {
  return {
    key,
    title: textIn(page, 'title'),
    url: address(textIn(page, 'link')),
    published: isoMoment(textIn(page, 'createdAt')) ?? null,
  };
}

function brokenPage(page: XmlRecord): ReadItem[] {
  if (page.fault === undefined) return [];
  return [leftOut(page.place, 'not-a-comment', `A page, not a comment, is damaged: ${page.fault}`)];
}

function readPost(
  post: XmlRecord,
  threadOf: ReadonlyMap<string | undefined, string | undefined>,
): ReadItem {
  const { place } = post;
  const source = pageOf(post);
  const fault = (code: Quarantined['code'], what: string, count = 1) => ({
    ...leftOut(place, code, what, count),
    ...(source !== undefined && { source }),
  });
  if (post.name !== 'post') return fault('malformed', `It is <${post.name}>, not <post>.`);
  if (post.fault !== undefined)
    return fault('malformed', `Its XML is broken: ${post.fault}`, 1 + post.swallowed);
  const id = post.attributes['dsq:id']?.trim();
  if (!id) return fault('no-id', 'It has no dsq:id.');
  if (source === undefined) return fault('malformed', 'It names no thread.');
  if (flag(post, 'isSpam')) return fault('not-a-comment', 'Disqus marked it as spam.');
  const date = dateFrom(textIn(post, 'createdAt') ?? undefined, isoMoment);
  if (!date) return fault('bad-date', 'Its createdAt is neither a day nor a time.');
  const parent = post.attributesOf.get('parent')?.['dsq:id']?.trim();
  if (post.attributesOf.has('parent') && !parent)
    return fault('bad-parent', 'Its parent has no dsq:id.');
  const parentPage = parent === undefined ? undefined : threadOf.get(parent);
  if (parentPage !== undefined && parentPage !== source) {
    return fault('bad-parent', `It answers ${parent}, which is on another page.`);
  }
  const words = wordsOf(post);
  if (!words) return fault('no-words', 'It has no words.');
  return {
    id,
    parent: parent === undefined ? { kind: 'opening' } : { kind: 'reply', id: parent },
    author: { name: textIn(post, 'author/name'), id: textIn(post, 'author/username'), host: false },
    date,
    ...words,
    truncated: false,
    url: null,
    place,
    source,
  };
}

function wordsOf(post: XmlRecord): Pick<CapturedComment, 'words' | 'withheld'> | undefined {
  // The export still has the words of deleted comments, which Disqus no longer shows.
  if (flag(post, 'isDeleted')) return { words: null, withheld: 'deleted' };
  const value = textIn(post, 'message');
  return value === null ? undefined : { words: { format: 'html', value }, withheld: null };
}

function pageOf(post: XmlRecord): string | undefined {
  return post.attributesOf.get('thread')?.['dsq:id']?.trim() || undefined;
}

function flag(record: XmlRecord, name: string): boolean {
  return textIn(record, name)?.toLowerCase() === 'true';
}
