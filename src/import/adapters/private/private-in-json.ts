import { isBarred, type PrivateText } from './private-text.ts';

/**
 * A field with a string that says how to reach somebody, or where they were: `email`, `author_email`, `emailHash`,
 * `ip`, `user_ip`, `ipAddress`. In JSON a string before a colon is a key wherever it stands, and no string holds a bare
 * quotation mark.
 */
const FIELD =
  /"((?:(?:\w{0,40}_)?(?:[eE]_?[mM]ail|EMAIL|ip|IP)|\w{0,40}[a-z](?:Email|IP|Ip))(?:_?(?:[aA]ddress|[hH]ash|md5|MD5))?)"(\s*:\s*")((?:[^"\\]|\\.)*)"/g;

/** The values of such fields anywhere in a text of JSON, or of one JSON value a line. */
export function privateInJson(text: string): PrivateText[] {
  return [...text.matchAll(FIELD)].flatMap(
    ({ index, 0: whole, 1: field = '', 3: value = '' }): PrivateText[] => {
      const to = index + whole.length - 1;
      if (isBarred(value)) return [];
      return [{ from: to - value.length, to, field, because: 'personal' }];
    },
  );
}
