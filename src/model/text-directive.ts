/**
 * A text directive of a link, as the W3C community's “URL Fragment Text Directives” defines it:
 * the words from `start`, to `end` where there is one, between `prefix` and `suffix` where there are any.
 */
export interface TextDirective {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

const SYNTAX =
  /^(?:(?<prefix>[^,]+)-,)?(?<start>[^,]+)(?:,(?<end>[^,-][^,]*))?(?:,-(?<suffix>[^,]+))?$/;

/** What comes after the address of a page to link to words of it: `#:~:text=…`. */
export function directiveFragment({ prefix, start, end, suffix }: TextDirective): string {
  return `#:~:text=${[
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ]
    .filter(Boolean)
    .join(',')}`;
}

/**
 * The text directives in an address, one for each `text=`; undefined for one that cannot be read,
 * as when its address was cut or changed on the way. Other directives are left out.
 */
export function directivesIn(address: string): (TextDirective | undefined)[] {
  const [, directives = ''] = address.split(':~:');
  return directives
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => parse(directive.slice('text='.length)));
}

function parse(value: string): TextDirective | undefined {
  const { prefix, start, end, suffix } = SYNTAX.exec(value)?.groups ?? {};
  try {
    return start
      ? {
          prefix: decode(prefix),
          start: decodeURIComponent(start),
          end: decode(end),
          suffix: decode(suffix),
        }
      : undefined;
  } catch {
    return undefined;
  }
}

function decode(term: string | undefined): string | undefined {
  return term && decodeURIComponent(term);
}

/** The dash divides terms; brackets, stars and quotes would end an address in Markdown and in running text. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*_.~]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
