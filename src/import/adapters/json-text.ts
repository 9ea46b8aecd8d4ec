/** A line of a text that holds one JSON value a line. */
export interface JsonLine {
  /** Counted from 1; empty lines count. */
  line: number;
  /** Undefined where the line is not JSON. */
  value: unknown;
}

/** Whole numbers of 16 digits and more may be larger than 2^53 and would lose digits as numbers. */
const LONG_NUMBER = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * The value of a JSON text, or undefined if it is none. Whole numbers of 16 digits and more come out as strings of
 * those digits. Works at any depth, which a reviver does not: V8 calls it recursively.
 */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  return parsed(text);
}

/** The lines of a text of one JSON object a line; none if less than half of them are. */
export function jsonLines(text: string): JsonLine[] {
  if (!/^\s*\{/.test(text)) return [];
  const lines = text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    return { line: index + 1, value: /^\s*\{/.test(content) ? parsed(content) : undefined };
  });
  const sound = lines.filter(({ value }) => value !== undefined).length;
  return sound * 2 >= lines.length ? lines : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(/\d{16}/.test(text) ? longNumbersQuoted(text) : text);
  } catch {
    return undefined;
  }
}

function longNumbersQuoted(json: string): string {
  const parts: string[] = [];
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at);
    const outside = json.slice(at, quote === -1 ? undefined : quote);
    parts.push(outside.replace(LONG_NUMBER, '"$&"'));
    if (quote === -1) break;
    at = endOfString(json, quote);
    parts.push(json.slice(quote, at));
  }
  return parts.join('');
}

/** The place after the string that opens at `quote`, or the end of the text. */
export function endOfString(json: string, quote: number): number {
  for (let end = json.indexOf('"', quote + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return json.length;
}
