import { SaxesParser } from 'saxes';
import type { Quarantined } from '../../schema/captured-thread.ts';
import { leftOut } from './fields.ts';
import type { XmlRecord, XmlShape } from './xml-record.ts';
import { RecordReader } from './xml-record-reader.ts';

/**
 * Reads XML as records, in the order in which they start, as far as it goes: what is broken is a fault of the record in
 * which it stands; `cutOff` says that the end is missing. Entities that the file itself declares are never expanded, and nothing is fetched. Never throws;
 * linear in the length of `xml`.
 */
export function xmlRecords(
  xml: string,
  shape: XmlShape,
): { records: XmlRecord[]; cutOff: boolean } {
  const reader = new RecordReader(shape);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => {
    reader.text(text);
    reader.swallow(text);
  });
  parser.on('error', ({ message }) => reader.fail(message));
  parser.write(withoutBareAmpersands(xml)).close();
  return reader.end();
}

/** The parser would read on from a bare ampersand to any semicolon: it becomes a reference that is not defined. */
function withoutBareAmpersands(xml: string): string {
  const parts: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const literal = xml.indexOf('<![CDATA[', at);
    const markup = xml.slice(at, literal < 0 ? undefined : literal);
    parts.push(markup.replace(/&(?!#?\w{1,32};)/g, '&bare;'));
    if (literal < 0) break;
    const end = xml.indexOf(']]>', literal);
    at = end < 0 ? xml.length : end;
    parts.push(xml.slice(literal, at));
  }
  return parts.join('');
}

/** What is said of a capture whose end is missing. */
export function cutOffHere(cutOff: boolean): Quarantined[] {
  if (!cutOff) return [];
  return [leftOut('the end', 'not-loaded', 'The capture breaks off here: save it again.')];
}

/** The text of an element in a record, without white space around it; null where there is none. */
export function textIn(record: XmlRecord | undefined, name: string): string | null {
  return record?.text.get(name)?.trim() || null;
}
