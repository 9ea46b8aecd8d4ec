import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';
import { address, leftOut } from './fields.ts';
import { mailDate } from './mail-date.ts';
import { mailWords } from './mail-words.ts';
import type { Mail } from './parse-mails.ts';

/** One mail as a comment, or why it is none, with what else its headers say. */
export interface MailItem {
  item: CapturedComment | Quarantined;
  /** Parts that are no words: they stay in the capture. */
  attachments: Quarantined[];
  place: string;
  id: string | undefined;
  /** The ids of the mails it answers, the oldest first. */
  answers: string[];
  subject: string | null;
  list: string | null;
}

/** Reads a parsed mail. `hasReplacement` says that U+FFFD stands in its very bytes and is no lost character. */
export function mailItem(mail: Mail, place: string, hasReplacement: boolean): MailItem {
  if ('error' in mail) {
    return {
      ...NOTHING,
      place,
      item: leftOut(place, 'malformed', `It is no mail: ${mail.error}.`),
    };
  }
  const header = (name: string) =>
    mail.headers.find(({ key }) => key === name)?.value.trim() || undefined;
  const id = idsIn(header('message-id'))[0];
  const answers = [
    ...new Set([...idsIn(header('references')), ...idsIn(header('in-reply-to')).slice(0, 1)]),
  ];
  const parent = idsIn(header('in-reply-to'))[0] ?? idsIn(header('references')).at(-1);
  const subject = mail.subject?.trim() || null;
  const attachments = mail.attachments.map(({ type, bytes }, index) =>
    leftOut(
      `${place}, attachment ${index + 1}`,
      'not-a-comment',
      `An attachment of type ${type} and ${bytes} bytes stays in the capture.`,
    ),
  );
  const known = { attachments, place, id, answers, subject, list: listIn(header('list-id')) };
  const fault = (code: Quarantined['code'], what: string) => ({
    ...known,
    item: leftOut(place, code, what),
  });
  if (mail.headers.length === 0) return fault('malformed', 'It has no header.');
  if (/folder internal data/i.test(subject ?? '')) {
    return fault('not-a-comment', 'It is a note of the mail program to itself.');
  }
  const words = wordsOf(mail);
  if (!words) return fault('no-words', 'It has no words.');
  const name = nameOf(mail.from, header('from'));
  if (!hasReplacement && `${words.value}${name}${subject}`.includes('\uFFFD')) {
    return fault('bad-encoding', 'It holds bytes that are no characters of the encoding it names.');
  }
  const said = header('date');
  const date = said === undefined ? undefined : mailDate(said);
  if (said !== undefined && date === undefined)
    return fault('bad-date', 'Its date is none that can be read.');
  return {
    ...known,
    item: {
      id: id ?? null,
      parent: parentOf(parent, subject),
      author: { name, id: null, host: false },
      date: date === undefined ? { kind: 'unknown' } : { kind: 'exact', date },
      words,
      withheld: null,
      truncated: false,
      url: address(header('archived-at')?.replace(/^<|>$/g, '')),
      place,
    },
  };
}

const NOTHING = { attachments: [], id: undefined, answers: [], subject: null, list: null };

/** A mail that answers none is an opening, unless its subject says that it is an answer. */
function parentOf(id: string | undefined, subject: string | null): CapturedComment['parent'] {
  if (id !== undefined) return { kind: 'reply', id };
  return /^\s*(?:re|aw|sv|antw|回复|答复)\s*(?:\[\d+\])?\s*[:：]/i.test(subject ?? '')
    ? { kind: 'unknown' }
    : { kind: 'opening' };
}

function wordsOf(mail: Exclude<Mail, { error: string }>): CapturedComment['words'] {
  if (mail.text?.trim()) return mailWords(mail.text, mail.flowed);
  return mail.html?.trim() ? { format: 'html', value: mail.html } : null;
}

/** As list archives (Pipermail) write a sender: `jane at example.org (Jane Doe)`. */
const DISGUISED = /^[^<>()@]+ at [^<>()@]+?(?:\s+\((?<name>[^()=]+)\))?$/;

/** The name that the mail gives; without one, its address up to the `@`: addresses are not taken over. */
function nameOf(
  from: { name: string; address: string } | undefined,
  said: string | undefined,
): string | null {
  const disguised = DISGUISED.exec(said ?? '');
  if (disguised)
    return disguised.groups?.['name']?.trim() || said?.split(' at ')[0]?.trim() || null;
  const local = from?.address.split('@')[0]?.trim() || null;
  return from?.name.trim().replace(/(\S)@\S+/g, '$1') || local;
}

function idsIn(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id);
}

/** The name of the mailing list (RFC 2919), without its address. */
function listIn(value: string | undefined): string | null {
  return value?.replace(/<[^<>]*>/g, '').replace(/^[\s"]+|[\s"]+$/g, '') || null;
}
