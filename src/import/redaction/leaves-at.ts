import type { CapturedThread } from '../../schema/captured-thread.ts';
import { bytesOf, byteText } from '../adapters/byte-text.ts';
import { jsonLeaves } from './json-leaves.ts';
import type { Leaf } from './leaf.ts';
import { mailLeaves } from './mail-leaves.ts';
import { mboxSpan } from './mbox-span.ts';
import { tarEntry, withEntry } from './tar-entry.ts';
import { xmlLeaves } from './xml-leaves.ts';

/** What may be barred at a place of a capture, in a text, and how the capture is written with another text. */
export interface Leaves {
  text: string;
  leaves: Leaf[];
  write(text: string): Uint8Array;
}

/** What may be barred at a place of a capture; nothing where its format is not one that can be cut there. */
export function leavesAt(bytes: Uint8Array, thread: CapturedThread, place: string): Leaves {
  const { text, utf16 } = byteText(bytes);
  const whole = { text, write: (next: string) => bytesOf({ text: next, utf16 }) };
  if (thread.format === 'mbox') {
    const { from, to } = mboxSpan(text, place);
    return { ...whole, leaves: mailLeaves(text, from, to) };
  }
  if (thread.format === 'maildir') {
    const entry = tarEntry(bytes, place);
    const mail = entry ? Buffer.from(entry.bytes).toString('latin1') : '';
    return {
      text: mail,
      leaves: mailLeaves(mail, 0, mail.length),
      write: (next) => (entry ? withEntry(bytes, entry, Buffer.from(next, 'latin1')) : bytes),
    };
  }
  if (thread.format === 'disqus' || thread.format === 'wxr') {
    return { ...whole, leaves: xmlLeaves(text, place) };
  }
  const held = [...thread.comments, ...thread.quarantined].map((each) => each.place);
  const others = new Set(held.filter((each) => each !== place));
  return { ...whole, leaves: jsonLeaves(text, place, others) };
}
