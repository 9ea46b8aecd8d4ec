import fc from 'fast-check';

const SYNTAX =
  '* ** _ __ ~~ ~~~ < > <b> </b> <!-- --> & &amp; &#x20; \\ ` ``` # ## 1. 1) - + = == --- | [ ] ( ) ! [x](y) [x]: ![ ^ $ { } : @ / ? x Y 0 é 漢 😀 . , " \' www. www.a.b http:// https://a.b/c_d*e(f)&amp;g a@b.co mailto:a@b.co javascript:'.split(
    ' ',
  );

/** A line of what Markdown might interpret, next to any white space. */
export const markdownSoup = fc
  .array(fc.constantFrom(...SYNTAX, ' ', '  ', '    ', '\t', '\u00a0', '\u200f'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
