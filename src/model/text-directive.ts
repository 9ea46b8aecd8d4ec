/**
 * A text directive of a link, as the W3C community's “URL Fragment Text Directives” defines it:
 * the words from `start`, to `end` where there is one, between `prefix` and `suffix` where there are any.
 */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

const DELIMITER = ':~:';

/** What comes after the address of a page to link to words of it: `#:~:text=…`. */
export function directiveFragment({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `#${DELIMITER}text=${terms.join(',')}`;
}

/**
 * The text directives in an address, one for each `text=`; undefined for one that cannot be read,
 * as when its address was cut or changed on the way. Other directives are left out.
 */
export function directivesIn(address: string): (TextDirective | undefined)[] {
  const at = address.indexOf(DELIMITER);
  if (at < 0) return [];
  return address
    .slice(at + DELIMITER.length)
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => parse(directive.slice('text='.length)));
}

function parse(value: string): TextDirective | undefined {
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
  const [start, end] = terms;
  if (!start || terms.length > 2 || [prefix, end, suffix].includes('')) return undefined;
  try {
    return {
      start: decodeURIComponent(start),
      ...(prefix === undefined ? {} : { prefix: decodeURIComponent(prefix) }),
      ...(end === undefined ? {} : { end: decodeURIComponent(end) }),
      ...(suffix === undefined ? {} : { suffix: decodeURIComponent(suffix) }),
    };
  } catch {
    return undefined;
  }
}

/** The dash divides terms; brackets, stars and quotes would end an address in Markdown and in running text. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*_.~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
