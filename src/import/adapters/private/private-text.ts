import { isIP } from 'node:net';
import { BAR } from '../../../schema/bar.ts';
import type { RedactedField } from '../../../schema/capture.ts';
import { asBytes } from '../byte-text.ts';

/** A stretch of a capture that is not for everybody, in a text of one character a byte. */
export interface PrivateText extends Pick<RedactedField, 'field' | 'because'> {
  from: number;
  to: number;
  /** What takes its place where a bar alone would not do, as UTF-8 of one character a byte. */
  instead?: string;
}

const BARS = asBytes(BAR);

/** Whether nothing but bars and white space stands in a text of one character a byte. */
export function isBarred(text: string): boolean {
  return text.replaceAll(BARS, '').trim() === '';
}

const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\w.!#$%&'*+/=?^`{|}~\x80-\xff-]/;
const DOMAIN = /[\w.\x80-\xff-]/;

/** An e-mail address in a text; `at` is where its `@` stands. */
export interface Address {
  from: number;
  at: number;
  to: number;
}

/** The e-mail addresses in a text, barred ones left out. Linear: each is looked for around its `@`. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < LONGEST_LOCAL_PART && LOCAL.test(text[from - 1] ?? ''))
      from -= 1;
    let to = at + 1;
    while (to < text.length && to - at < LONGEST_DOMAIN && DOMAIN.test(text[to] ?? '')) to += 1;
    if (from < at && !isBarred(text.slice(at + 1, to))) found.push({ from, at, to });
  }
  return found;
}

/** An IPv6 address with an IPv4 one in it. */
const LONGEST_IP = 45;

/** The IP addresses in a text, of both versions, as sites and mail servers write them. Linear. */
export function ipsIn(text: string): Pick<Address, 'from' | 'to'>[] {
  return [...text.matchAll(/[\da-f:.]{3,}/gi)].flatMap(({ index, 0: run }) => {
    if (run.length <= LONGEST_IP && isIP(run) > 0) return [{ from: index, to: index + run.length }];
    return [...run.matchAll(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g)].flatMap((four) => {
      const from = index + four.index;
      return isIP(four[0]) > 0 ? [{ from, to: from + four[0].length }] : [];
    });
  });
}
