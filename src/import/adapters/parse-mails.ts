import { createSyncFn } from 'synckit';
import type { ParsedMail } from './parsed-mail.ts';

type ParseMails = (messages: readonly Uint8Array[]) => Promise<ParsedMail[]>;

/** Mails parsed in one call. */
const BATCH = 500;
/** Hundreds of times what a batch takes: only a worker that cannot start, or a parser that hangs, takes longer. */
const MILLISECONDS = 120_000;

// Without the options of this process, which may be a program to run (`node -e`).
const parseInWorker = createSyncFn<ParseMails>(
  new URL('./mail-parser-worker.ts', import.meta.url),
  { timeout: MILLISECONDS, execArgv: [] },
);

/** What the library would join by a rule that loses quotation marks; we join such lines ourselves. */
const FLOWED = /^content-type:.*(?:\r?\n[ \t].*)*/gim;
const ASIDE = 'flowed-but-left-alone';

/** A mail, and whether its lines are to be joined as format=flowed (RFC 3676) says. */
export type Mail = ParsedMail & { flowed: boolean };

/**
 * Parses raw messages of Internet mail (RFC 5322, MIME) in a worker that is waited for, because the library that does it
 * works asynchronously. Never throws.
 */
export function parseMails(messages: readonly Uint8Array[]): Mail[] {
  const mails: Mail[] = [];
  for (let at = 0; at < messages.length; at += BATCH) {
    const prepared = messages.slice(at, at + BATCH).map(withFlowedAside);
    const parsed = parseBatch(prepared.map(({ bytes }) => bytes));
    for (const [index, { flowed }] of prepared.entries()) {
      mails.push({ ...restored(parsed[index] ?? NOT_PARSED), flowed });
    }
  }
  return mails;
}

const NOT_PARSED = { error: 'the parser gave no answer' };

function parseBatch(messages: readonly Uint8Array[]): ParsedMail[] {
  try {
    return parseInWorker(messages);
  } catch {
    return [];
  }
}

function withFlowedAside(message: Uint8Array): { bytes: Uint8Array; flowed: boolean } {
  const raw = Buffer.from(message).toString('latin1');
  const changed = raw.replace(FLOWED, (header) =>
    header.replace(/(format\s*=\s*"?)flowed/i, `$1${ASIDE}`),
  );
  const flowed = changed !== raw;
  return { bytes: flowed ? Buffer.from(changed, 'latin1') : message, flowed };
}

function restored(mail: ParsedMail): ParsedMail {
  if ('error' in mail) return mail;
  const back = (text: string | undefined) => text?.replaceAll(ASIDE, 'flowed');
  return { ...mail, text: back(mail.text), html: back(mail.html) };
}
