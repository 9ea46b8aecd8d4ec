/** What `xmlTexts` meets, in order; positions are in the text. */
export type XmlToken =
  | { kind: 'open' | 'close'; name: string }
  | { kind: 'text'; from: number; to: number };

const LITERAL = '<![CDATA[';

/**
 * Elements and texts of XML in order, as they stand: no entity is read, markup is not checked. A CDATA section is a
 * text. Linear, whatever the text is.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  /** Once a quotation mark in a tag was never closed, none is believed: looking for each would be quadratic. */
  let quotes = true;
  for (let at = 0; at < xml.length; ) {
    if (xml[at] !== '<') {
      const to = xml.indexOf('<', at);
      yield { kind: 'text', from: at, to: to === -1 ? xml.length : to };
      at = to === -1 ? xml.length : to;
    } else if (xml.startsWith(LITERAL, at)) {
      const end = xml.indexOf(']]>', at);
      yield { kind: 'text', from: at + LITERAL.length, to: end === -1 ? xml.length : end };
      at = end === -1 ? xml.length : end + 3;
    } else if (xml.startsWith('<!--', at) || xml.startsWith('<?', at)) {
      const close = xml[at + 1] === '?' ? '?>' : '-->';
      const end = xml.indexOf(close, at + 2);
      at = end === -1 ? xml.length : end + close.length;
    } else {
      let end = quotes ? endOfTag(xml, at) : xml.indexOf('>', at);
      if (end === -1 && quotes) {
        quotes = false;
        end = xml.indexOf('>', at);
      }
      if (end === -1) return;
      const name = /^<\/?([^\s/>]+)/.exec(xml.slice(at, Math.min(end + 1, at + 200)))?.[1];
      if (name !== undefined && !name.startsWith('!')) {
        if (xml[at + 1] === '/') yield { kind: 'close', name };
        else {
          yield { kind: 'open', name };
          if (xml[end - 1] === '/') yield { kind: 'close', name };
        }
      }
      at = end + 1;
    }
  }
}

/** Where the tag that starts at a place ends: at the first `>` outside quotation marks; -1 where none does. */
function endOfTag(xml: string, start: number): number {
  for (let at = start; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}
