import PostalMime, { type Address } from 'postal-mime';

/** A mail's headers, decoded words and parts; or why it could not be parsed. */
export type ParsedMail =
  | {
      headers: { key: string; value: string }[];
      from: { name: string; address: string } | undefined;
      subject: string | undefined;
      text: string | undefined;
      html: string | undefined;
      attachments: { type: string; bytes: number }[];
    }
  | { error: string };

/** Parses one raw message of Internet mail. Never rejects. */
export async function parsedMail(message: Uint8Array): Promise<ParsedMail> {
  try {
    const mail = await PostalMime.parse(message, { forceRfc822Attachments: true });
    return {
      headers: mail.headers.map(({ key, value }) => ({ key, value })),
      from: mailbox(mail.from),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map(({ mimeType, content }) => ({
        type: mimeType,
        bytes: typeof content === 'string' ? content.length : content.byteLength,
      })),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A mailbox, or the first of a group. */
function mailbox(address: Address | undefined) {
  const [first] = address?.group ?? [address];
  return first?.address === undefined ? undefined : { name: first.name, address: first.address };
}
