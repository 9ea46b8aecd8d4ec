import type { Adapter } from './adapter.ts';
import { mailThread } from './mail-thread.ts';
import { mboxMessages } from './mbox-messages.ts';

/**
 * Mail in one file (RFC 4155, with the quoting of mboxrd: `>From ` at the beginning of a line loses one `>`), or one
 * mail alone. A `From ` line in a message separates nothing unless it stands after an empty line, has a date, and a
 * header field follows.
 */
export const mbox: Adapter = {
  format: 'mbox',
  detects: ({ bytes }) => mboxMessages(binary(bytes)) !== undefined,
  read(capture) {
    const messages = mboxMessages(binary(capture.bytes)) ?? [];
    const mails = messages.map((message, index) => ({
      bytes: Buffer.from(message, 'latin1'),
      place: `message ${index + 1}`,
      // A file that stops within a line was cut off there.
      cutOff: index === messages.length - 1 && !message.endsWith('\n'),
    }));
    return mailThread(capture, 'mbox', mails, []);
  },
};

/** One character a byte: what the words are written in is for each message to say. */
function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
