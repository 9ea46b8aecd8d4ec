import type { CapturedComment } from '../../schema/captured-thread.ts';

type Withheld = Pick<CapturedComment, 'words' | 'withheld'>;

/** What Reddit itself prints in place of words, and who took them away. */
const PRINTED: readonly [RegExp, CapturedComment['withheld']][] = [
  [/^\[ ?deleted ?\]$/i, 'deleted'],
  [/^\[ ?(deleted|removed) by (the )?user ?\]$/i, 'deleted'],
  [/^\[ ?removed ?\]$/i, 'moderated'],
  [/^\[ ?unavailable ?\]$/i, 'unknown'],
  [/^\[ ?removed by (reddit|moderator)[^\]]*\]$/i, 'moderated'],
];

/** A comment's words: as shown, else as typed; or why there are none; undefined where nothing tells. */
export function redditWords({
  body,
  body_html: html,
}: {
  body?: string | null | undefined;
  body_html?: string | null | undefined;
}): Withheld | undefined {
  const printed = PRINTED.find(([pattern]) => pattern.test((body ?? '').trim()));
  if (printed) return { words: null, withheld: printed[1] };
  if (html?.trim()) return { words: { format: 'html', value: unescaped(html) }, withheld: null };
  if (body?.trim())
    return { words: { format: 'markdown', value: unescaped(body) }, withheld: null };
  return undefined;
}

/**
 * Without `raw_json=1`, Reddit writes `<`, `>` and `&` as entities, once more than the text has them:
 * https://www.reddit.com/dev/api#response_body_encoding. A text that holds one of them bare was not written so.
 */
function unescaped(text: string): string {
  if (/[<>]|&(?!(amp|lt|gt);)/.test(text)) return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
