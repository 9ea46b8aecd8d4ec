import { endOfString } from './json-text.ts';

/** A JSON text that breaks off, or is none from some place on. */
export interface BrokenJson {
  /** What stands before that place, with all that is open there closed: a JSON text. */
  mended: string;
  /** JSON Pointer (RFC 6901) to the value it breaks in; whatever holds it is not whole. */
  brokenAt: string;
}

/** A list or an object that is open, and where in it the text has come to. */
interface Open {
  close: ']' | '}';
  key: string | number;
}

/** What may come next. */
type Expected = 'value' | 'item or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

const BLANK = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Reads a text that is not JSON as far as it is, without recursion; undefined if not even one value in it is whole. */
export function readBrokenJson(text: string): BrokenJson | undefined {
  const open: Open[] = [];
  let expected: Expected | undefined = 'value';
  let whole = { end: 0, depth: 0 };
  for (let at = 0; expected; ) {
    at = endOf(BLANK, text, at) ?? at;
    const token = tokenAt(text, at);
    expected = token === undefined ? undefined : next(expected, token, open);
    at += token?.length ?? 0;
    if (expected === 'comma or end') whole = { end: at, depth: open.length };
  }
  if (whole.end === 0) return undefined;
  const closing = open.slice(0, whole.depth).reverse();
  return {
    mended: text.slice(0, whole.end) + closing.map(({ close }) => close).join(''),
    brokenAt: open.map(({ key }) => `/${pointerKey(String(key))}`).join(''),
  };
}

/** What may follow a token, or undefined if the token may not stand there. */
function next(expected: Expected, token: string, open: Open[]): Expected | undefined {
  const inner = open.at(-1);
  switch (expected) {
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'comma or end':
      if (token !== ',' || !inner) return closed(token, open);
      if (typeof inner.key === 'string') return 'key';
      inner.key += 1;
      return 'value';
    case 'key':
    case 'key or end': {
      if (token === '}' && expected === 'key or end') return closed(token, open);
      const key = stringOf(token);
      if (key === undefined || !inner) return undefined;
      inner.key = key;
      return 'colon';
    }
    default:
      return value(expected, token, open);
  }
}

function value(expected: Expected, token: string, open: Open[]): Expected | undefined {
  if (token === ']' && expected === 'item or end') return closed(token, open);
  if (token === '[') {
    open.push({ close: ']', key: 0 });
    return 'item or end';
  }
  if (token === '{') {
    open.push({ close: '}', key: '' });
    return 'key or end';
  }
  if (token.startsWith('"')) return stringOf(token) === undefined ? undefined : 'comma or end';
  return /^[\]},:]/.test(token) ? undefined : 'comma or end';
}

function closed(token: string, open: Open[]): Expected | undefined {
  if (open.at(-1)?.close !== token) return undefined;
  open.pop();
  return 'comma or end';
}

function tokenAt(text: string, at: number): string | undefined {
  const first = text[at];
  if (first === undefined) return undefined;
  if ('[]{},:'.includes(first)) return first;
  const end = first === '"' ? endOfString(text, at) : endOf(LITERAL, text, at);
  return end === undefined ? undefined : text.slice(at, end);
}

function stringOf(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A key as RFC 6901 writes it in a pointer. */
export function pointerKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
