/** What a character that shows nothing does. */
export type HiddenKind = 'bidi control' | 'zero-width character' | 'tag character' | 'control';

/** A stretch of text: one hidden character with its code such as `U+202E`, or text without any. */
export type Stretch = { text: string } | { text: string; code: string; kind: HiddenKind };

/** Emoji are whole: the joiners, selectors and tags inside them hide nothing. A space, tab or line end is seen. */
const SEEN =
  /\p{RGI_Emoji}|(?<hidden>[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}[\p{Cc}--[\t\n\r]]])/gv;

/** Quick: whether there is anything for `SEEN` to find. */
const ANY = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}[\p{Cc}--[\t\n\r]]]/v;

/** The whole text in order, with each hidden character apart: bidi controls, zero-width, tag and control characters. */
export function stretches(text: string): Stretch[] {
  if (!ANY.test(text)) return text === '' ? [] : [{ text }];
  const found: Stretch[] = [];
  let at = 0;
  for (const { groups, index } of text.matchAll(SEEN)) {
    const hidden = groups?.['hidden'];
    if (hidden === undefined) continue;
    if (index > at) found.push({ text: text.slice(at, index) });
    const code = hidden.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    found.push({ text: hidden, code: `U+${hex}`, kind: kindOf(hidden, code) });
    at = index + hidden.length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}

/** The kind of each hidden character of a text, in order. */
export function hiddenIn(text: string): HiddenKind[] {
  return stretches(text).flatMap((stretch) => ('kind' in stretch ? [stretch.kind] : []));
}

function kindOf(character: string, code: number): HiddenKind {
  if (/\p{Bidi_Control}/u.test(character)) return 'bidi control';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  return /\p{Cc}/u.test(character) ? 'control' : 'zero-width character';
}
