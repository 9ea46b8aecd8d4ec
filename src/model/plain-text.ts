/** What XML 1.0 allows in a document (section 2.2, `Char`); with `u`, half a surrogate pair is not among it. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Characters that turn the direction of the text after them: in a title they would turn what is not theirs. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `text` with what no XML document may hold, not even escaped, shown as U+FFFD. */
export function xmlSafe(text: string): string {
  return text.replace(NOT_XML, '\uFFFD');
}

/** `text` on one line, for titles and descriptions that programs show among other text. */
export function oneLine(text: string): string {
  return xmlSafe(text).replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
}
