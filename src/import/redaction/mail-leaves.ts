import { REDACTED } from '../../schema/bar.ts';
import { asBytes } from '../adapters/byte-text.ts';
import type { Leaf } from './leaf.ts';

/** What says how the body is written: it goes with the body. */
const ABOUT_BODY = /^(content-.*|mime-version)$/i;

/** The header fields of a mail that stands from one place to another, and its body, which becomes plain text. */
export function mailLeaves(text: string, from: number, to: number): Leaf[] {
  const mail = text.slice(from, to);
  const gap = /\r?\n\r?\n/.exec(mail);
  const header = mail.slice(0, gap ? gap.index + (gap[0].length >> 1) : mail.length);
  const leaves: Leaf[] = [];
  for (const { 0: field, index, groups } of header.matchAll(
    /^(?<name>[!-9;-~]+)(?<colon>[ \t]*:[ \t]*)(?<value>(?:[^\r\n]|\r(?!\n)|\r?\n[ \t])*)/gm,
  )) {
    const { name = '', colon = '', value = '' } = groups ?? {};
    const start = from + index + name.length + colon.length;
    const about = ABOUT_BODY.test(name);
    const bar = about ? (plain(name) ?? value) : REDACTED;
    leaves.push({
      from: start,
      to: from + index + field.length,
      name: about ? 'body' : name.toLowerCase(),
      bar: asBytes(bar),
    });
  }
  if (gap) {
    const start = from + gap.index + gap[0].length;
    const end = text.slice(start, to).replace(/\s+$/, '').length + start;
    leaves.push({ from: start, to: Math.max(start, end), name: 'body', bar: asBytes(REDACTED) });
  }
  return leaves;
}

function plain(name: string): string | undefined {
  if (/^content-type$/i.test(name)) return 'text/plain; charset=utf-8';
  return /^content-transfer-encoding$/i.test(name) ? '8bit' : undefined;
}
