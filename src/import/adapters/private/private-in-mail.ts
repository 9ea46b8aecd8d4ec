import { REDACTED } from '../../../schema/bar.ts';
import { asBytes } from '../byte-text.ts';
import type { MboxSpan } from '../mbox-messages.ts';
import { addressesIn, ipsIn, isBarred, type PrivateText } from './private-text.ts';

/** Header fields whose addresses are no mailbox: ids of mails, how the body is written, what it is about. */
const KEPT =
  /^(?:message-id|in-reply-to|references|resent-message-id|content-.*|mime-version|subject|date|archived-at|list-id)$/i;

/** Header fields that say which way a mail went and who sent it: every word of them is personal. */
const TRACE =
  /^(?:received|x-received|received-spf|return-path|delivered-to|envelope-to|authentication-results|arc-.*|dkim-signature|domainkey-signature|x-google-dkim-signature|x-(?:original-to|envelope-.*|originating-.*|forwarded-.*|sender.*|source.*|authenticated-.*|spam-.*|mailfrom))$/i;

const FIELD = /^([!-9;-~]+)([ \t]*:[ \t]*)([^\n]*(?:\n[ \t][^\n]*)*)/gm;

/** An address as list archives write it: `maya at mail.example`. */
const DISGUISED = /(?<![^\s"<>()@])([^\s"<>()@]+) at ([\w-]+(?:\.[\w-]+)+)/g;

const ENCODED = /=\?([\w-]+)\?([bq])\?([^?\s]*)\?=/gi;

/** The addresses in the header of one mail, which stands from one place to another. Its body is words. */
export function privateInHeader(
  file: string,
  { from, to }: Pick<MboxSpan, 'from' | 'to'>,
): PrivateText[] {
  const gap = /\r?\n\r?\n/g;
  gap.lastIndex = from;
  const end = Math.min(to, gap.exec(file)?.index ?? to);
  const header = file.slice(from, end);
  return [...header.matchAll(FIELD)].flatMap(
    ({ index, 1: name = '', 2: colon = '', 3: value = '' }) => {
      const start = from + index + name.length + colon.length;
      const own = value.replace(/\s+$/, '');
      if (KEPT.test(name) || isBarred(own)) return [];
      const field = name.toLowerCase();
      const found = TRACE.test(name)
        ? [{ from: 0, to: own.length }]
        : apart([...mailboxes(own, field === 'from'), ...ipsIn(own), ...encoded(own)]);
      return found.map((each) => ({
        ...each,
        from: start + each.from,
        to: start + each.to,
        field,
        because: 'personal' as const,
      }));
    },
  );
}

/** The senders in the lines that separate the mails of an mbox; `spans` are the mails. */
export function privateInSeparators(file: string, spans: readonly MboxSpan[]): PrivateText[] {
  return spans.flatMap(({ from }, index) => {
    const start = spans[index - 1]?.to ?? 0;
    const line = file.slice(start, from);
    const sender = /^((?:\u00ef\u00bb\u00bf)?\s*From )(?:"[^"\r\n]*"|\S+(?: at \S+)?)/.exec(line);
    if (!sender?.[1] || isBarred(sender[0].slice(sender[1].length))) return [];
    const at = start + sender[1].length;
    const to = start + sender[0].length;
    return [{ from: at, to, field: 'From (separator)', because: 'personal' as const }];
  });
}

/**
 * The addresses in the value of a field. Of the sender, what stands before the `@` stays where it may be all that
 * names them: alone, or in the place of a name.
 */
function mailboxes(value: string, sender: boolean): Pick<PrivateText, 'from' | 'to'>[] {
  const plain = addressesIn(value).map(({ from, at, to }) => {
    const named = value[from - 1] === '<' && value.slice(0, from - 1).trim() !== '';
    return { from: sender && !named ? at + 1 : from, to };
  });
  const disguised = [...value.matchAll(DISGUISED)].flatMap(
    ({ index, 1: local = '', 2: domain = '' }) => {
      const after = {
        from: index + local.length + 4,
        to: index + local.length + 4 + domain.length,
      };
      const named = /^\s*\(/.test(value.slice(after.to));
      return sender && !named ? [after] : [{ from: index, to: index + local.length }, after];
    },
  );
  return [...plain, ...disguised].filter(({ from, to }) => !isBarred(value.slice(from, to)));
}

/** Encoded words (RFC 2047) that hold an address: written anew, with the address barred behind its `@`. */
function encoded(value: string): Pick<PrivateText, 'from' | 'to' | 'instead'>[] {
  return [...value.matchAll(ENCODED)].flatMap(
    ({ index, 0: word, 1: charset = '', 2: how = '', 3: code = '' }) => {
      const text = decoded(code, how, charset);
      const addresses = addressesIn(text);
      if (addresses.length === 0) return [];
      let barred = '';
      let done = 0;
      for (const { at, to } of addresses) {
        barred += text.slice(done, at + 1) + REDACTED;
        done = to;
      }
      const again = Buffer.from(barred + text.slice(done), 'utf8').toString('base64');
      return [{ from: index, to: index + word.length, instead: asBytes(`=?utf-8?B?${again}?=`) }];
    },
  );
}

function decoded(code: string, how: string, charset: string): string {
  const bytes = /b/i.test(how)
    ? Buffer.from(code, 'base64')
    : Buffer.from(
        code
          .replaceAll('_', ' ')
          .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return '';
  }
}

/** Stretches in order, without those that begin within another. */
function apart<T extends Pick<PrivateText, 'from' | 'to'>>(stretches: readonly T[]): T[] {
  const kept: T[] = [];
  for (const each of stretches.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  }
  return kept;
}
