import type { CapturedThread, Quarantined } from '../../schema/captured-thread.ts';
import type { RawCapture } from './adapter.ts';
import { withSources } from './choose-source.ts';
import { type MailItem, mailItem } from './mail-item.ts';
import { parseMails } from './parse-mails.ts';
import { settle } from './settle.ts';

/** A message as it stands in the capture. */
export interface RawMail {
  bytes: Uint8Array;
  place: string;
  /** Whether its end is missing. */
  cutOff: boolean;
}

/**
 * What mails hold, in the order given. Mails that answer one another, directly or through mails that are missing, are
 * one source: it is called by the id of the first mail, as far as any of them names it.
 */
export function mailThread(
  capture: RawCapture,
  format: 'mbox' | 'maildir',
  mails: readonly RawMail[],
  others: readonly Quarantined[],
): CapturedThread {
  const parsed = parseMails(mails.map(({ bytes }) => bytes));
  const read = parsed.map((mail, index) => {
    const raw = mails[index];
    const replacement = raw ? Buffer.from(raw.bytes).includes('\uFFFD') : false;
    const read = mailItem(mail, raw?.place ?? '', replacement);
    if (raw?.cutOff && 'words' in read.item) read.item.truncated = true;
    return read;
  });
  const keys = sourceKeys(read);
  const items = read.flatMap((mail) => {
    const source = keys.get(mail) ?? mail.place;
    return [mail.item, ...mail.attachments].map((item) => ({ ...item, source }));
  });
  const source = {
    title: null,
    publication: read.find(({ list }) => list)?.list ?? null,
    url: null,
    published: null,
  };
  const thread = settle(capture, { format, source, reported: null }, [...items, ...others]);
  return withSources(thread, items, described(read, keys));
}

/** The id of the first mail of each mail's discussion. */
function sourceKeys(mails: readonly MailItem[]): Map<MailItem, string> {
  const byId = new Map(mails.flatMap((mail) => (mail.id === undefined ? [] : [[mail.id, mail]])));
  const keys = new Map<MailItem, string>();
  for (const start of mails) {
    const path = new Set<MailItem>();
    let at = start;
    for (;;) {
      path.add(at);
      const above = byId.get(at.answers.findLast((id) => byId.has(id)) ?? '');
      if (!above || path.has(above) || keys.has(above)) {
        const known = above && keys.get(above);
        const key = known ?? (above ? undefined : at.answers[0]) ?? at.id ?? at.place;
        for (const mail of path) keys.set(mail, key);
        break;
      }
      at = above;
    }
  }
  return keys;
}

function* described(mails: readonly MailItem[], keys: ReadonlyMap<MailItem, string>) {
  const firsts = new Map<string, MailItem>();
  for (const mail of mails) {
    const key = keys.get(mail) ?? mail.place;
    if (!firsts.has(key) || mail.id === key) firsts.set(key, mail);
  }
  for (const [key, { subject, id, item }] of firsts) {
    const date = id === key && 'words' in item ? item.date : undefined;
    const published = date?.kind === 'exact' ? date.date : null;
    yield { key, title: subject, url: null, published };
  }
}
