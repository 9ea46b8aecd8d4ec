import type { CaptureFormat } from '../../../schema/captured-thread.ts';
import { byteText } from '../byte-text.ts';
import { mboxSpans } from '../mbox-messages.ts';
import { privateInJson } from './private-in-json.ts';
import { privateInHeader, privateInSeparators } from './private-in-mail.ts';
import { privateInXml } from './private-in-xml.ts';
import type { PrivateText } from './private-text.ts';
import { tarBodies } from './tar-bodies.ts';

/**
 * What a capture with structure holds that is not for everybody, though a site's owner or a mail server hands it out:
 * e-mail and IP addresses outside the words, and what the site itself does not show. In order of place; positions are
 * in `byteText` of the capture. What is barred already is none. Never throws, and is linear in the bytes.
 */
export function privateIn(bytes: Uint8Array, format: CaptureFormat): PrivateText[] {
  const { text } = byteText(bytes);
  switch (format) {
    case 'pasted-text':
      return [];
    case 'disqus':
    case 'wxr':
      return privateInXml(text);
    case 'mbox': {
      const spans = mboxSpans(text) ?? [];
      const headers = spans.flatMap((span) => privateInHeader(text, span));
      return [...headers, ...privateInSeparators(text, spans)].toSorted((a, b) => a.from - b.from);
    }
    case 'maildir':
      return [...tarBodies(bytes)].flatMap((body) => privateInHeader(text, body));
    default:
      return privateInJson(text);
  }
}
