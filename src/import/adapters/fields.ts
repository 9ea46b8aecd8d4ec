import { z } from 'zod';
import type { CapturedComment, Quarantined } from '../../schema/captured-thread.ts';
import { isRelative } from './said-date.ts';

/** A source's id: a whole number or a string. */
export const sourceId = z
  .union([z.int().min(0), z.string().trim().min(1)])
  .transform((id) => String(id));

/** A field of a value, undefined where it is no object. Not by zod: most values lack some, and refusing is slow. */
export function fieldOf(value: unknown, key: string): unknown {
  return value instanceof Object ? Reflect.get(value, key) : undefined;
}

/** The id in a field, by the rule of `sourceId`; undefined where there is none. */
export function idIn(value: unknown, key = 'id'): string | undefined {
  return idFrom(fieldOf(value, key));
}

/** A value as an id, by the rule of `sourceId`. */
export function idFrom(id: unknown): string | undefined {
  if (typeof id === 'number') return Number.isSafeInteger(id) && id >= 0 ? String(id) : undefined;
  return typeof id === 'string' ? id.trim() || undefined : undefined;
}

/** The list in a field; an empty one where there is none. */
export function listIn(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** A text that may be missing; an empty one is none. */
export const someText = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text : null));

/** The place of an item that is the whole document: an empty JSON Pointer, as a fragment. */
export const WHOLE = '#';

const httpUrl = z.httpUrl();
const unixSeconds = z.number().positive().lt(253_402_300_800);
const isoDate = z.iso.date();
const isoTime = z.iso.datetime({ offset: true });

/** The address, or null if it is none that a page could link to. */
export function address(url: string | null | undefined): string | null {
  return httpUrl.safeParse(url).data ?? null;
}

/** A day or a time with its zone as the source writes it; undefined if it is neither. */
export function isoMoment(value: unknown): string | undefined {
  return isoTime.safeParse(value).data ?? isoDate.safeParse(value).data;
}

/** Seconds since 1970 as a time in UTC; undefined if they are no such number or outside the years 1970 to 9999. */
export function unixMoment(seconds: unknown): string | undefined {
  const given = unixSeconds.safeParse(seconds).data;
  return given === undefined
    ? undefined
    : new Date(Math.round(given * 1000)).toISOString().replace('.000Z', 'Z');
}

/**
 * A comment's date from what the source says: unknown where it says nothing, undefined where it is no date; words such
 * as “3 hours ago” are kept, for they count from the day of the capture, which its bytes do not tell.
 */
export function dateFrom(
  said: unknown,
  read: (said: unknown) => string | undefined,
): CapturedComment['date'] | undefined {
  if (said === undefined || said === null) return { kind: 'unknown' };
  const date = read(said);
  if (date !== undefined) return { kind: 'exact', date };
  return typeof said === 'string' && isRelative(said) ? { kind: 'relative', said } : undefined;
}

/** An item that is left out, for a reason that is one sentence. */
export function leftOut(
  place: string,
  code: Quarantined['code'],
  what: string,
  count = 1,
): Quarantined {
  return { place: place || WHOLE, code, what: printable(what), count };
}

/** What a source says may hold anything: a sentence with a part of it stays short, and sends a terminal no commands. */
function printable(sentence: string): string {
  const short = sentence.length > 300 ? `${sentence.slice(0, 299)}…` : sentence;
  return short.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD');
}

/** An item read by its format's schema, or why it cannot be. */
export function itemOf<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: string,
): { data: z.output<S>; fault?: never } | { data?: never; fault: Quarantined } {
  // Zod would refuse these, too, but takes long to: an array may hold a million of them.
  if (!(value instanceof Object) || isEmpty(value)) {
    return { fault: leftOut(place, 'malformed', 'It is no object with fields.') };
  }
  const { data, error } = schema.safeParse(value);
  return error ? { fault: malformed(place, error) } : { data };
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

function malformed(place: string, error: z.ZodError): Quarantined {
  const [issue] = error.issues;
  const field = issue?.path.join('.');
  const what = issue?.message ?? 'it is not of the format';
  return leftOut(place, 'malformed', field ? `Its field ${field}: ${what}.` : `${what}.`);
}
