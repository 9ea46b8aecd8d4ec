import { type Cited, innerQuotes } from '../model/csl-item.ts';
import { tex } from './escape.ts';
import type { Format } from './item-for.ts';
import { DAY, PLACES, YEAR } from './shape.ts';

/** Every place in a shape, with the mark its value ends with if the style kept that, and the mark the style adds. */
const PLACE = new RegExp(
  `(${Object.values(PLACES).join('|')})([.?!]?)([.,]?)|${YEAR}|0?${DAY}`,
  'gu',
);

const QUOTED_TITLE = new RegExp(`“(${PLACES.title}[^”]*)”`, 'u');

const FIELD = new Map<string, keyof typeof PLACES>([
  [PLACES.title, 'title'],
  [PLACES.author, 'author'],
  [PLACES.page, 'page'],
  [PLACES.publication, 'publication'],
  [PLACES.number, 'number'],
  [PLACES.archive, 'archive'],
  [PLACES.address, 'address'],
  [PLACES.fate, 'fate'],
  [PLACES.key, 'key'],
]);

/** A text after which a full stop ends no sentence: `U.S`, `no..`. */
const ABBREVIATED = /(?:\.|\b\p{Lu})$/u;

/** A formatted shape with the values of one citation in their places, escaped as the format needs. */
export function fill(shape: string, cite: Cited, format: Format): string {
  return styled(shape, cite, format).replace(
    PLACE,
    (found, place?: string, kept = '', added = '') => {
      const field = place && FIELD.get(place);
      if (!field) return dateNumber(found, cite, format);
      const value = cite[field] ?? '';
      if (format === 'biblatex') return (field === 'address' ? value : tex(value)) + added;
      if (format === 'ris') return value + added;
      if (field === 'author' || field === 'publication') return withMark(value, kept, added, false);
      if (field === 'page') return withMark(value, kept, added, true);
      if (field !== 'title') return value + kept + added;
      return withMark(format === 'apa' ? value : innerQuotes(value), kept, added, true);
    },
  );
}

/** A shape without the quotation marks of its title where that is a description (MLA 9, 5.29; Chicago 17, 14.207). */
function styled(shape: string, { described }: Cited, format: Format): string {
  const quotes = described && (format === 'mla' || format === 'chicago');
  return quotes ? shape.replace(QUOTED_TITLE, '$1') : shape;
}

/**
 * A value as the style ends it: without its own full stop where the style dropped that or, in a title, sets a comma
 * there; and with what the style adds inside a closing quotation mark of the value, as American styles want.
 */
function withMark(value: string, kept: string, added: string, title: boolean): string {
  const [, text = value, own = '', quotes = ''] =
    /^(.*?)([.?!。？！]?)(["”’»]*)$/su.exec(value) ?? [];
  const after = own === '' ? kept + added : added;
  const yields =
    /[.。]/.test(own) && (kept === '' || (title && added === ',' && !ABBREVIATED.test(text)));
  const ended = text + (yields ? '' : own);
  return quotes.startsWith('’') ? ended + after + quotes : ended + quotes + after;
}

function dateNumber(found: string, { date }: Cited, format: Format): string {
  const [year, , day] = date ?? [];
  if (found === String(YEAR)) return String(year);
  return format === 'biblatex' || format === 'ris' ? String(day).padStart(2, '0') : String(day);
}
