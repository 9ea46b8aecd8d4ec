import fc from 'fast-check';

const TAGS =
  'p div br b i em strong a blockquote ul ol li pre code h2 img table tr td span del q hr u sup section script style template textarea title svg iframe wbr dl dd input select option details summary center'.split(
    ' ',
  );

const tag = fc.constantFrom(...TAGS);

/** Tags in any order, open or closed, around anything: HTML as a browser would have to bear it. */
export const htmlSoup = fc
  .array(
    fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '<a href="https://a.org/b_c*d">',
        '<a href="/local">',
        '<img src="https://a.org/i.png" alt=" a  chart ">',
        '<img src="//a.org/i_j.png">',
        '<img src="data:image/png;base64,AAAA">',
        '<img class="emoji" src="https://a.org/e.png" alt="😀">',
        '<iframe src="https://v.org/1"></iframe>',
        '<ol start="7">',
        '<!-- c -->',
        '&nbsp;',
        '&lt;b>',
        '&#13;',
        '&#0;',
      ),
      fc.constantFrom(' ', '\n', '\t', '  ', '\n\n'),
      fc.constantFrom(
        'a',
        'Why?',
        '*b*',
        '_c_',
        '# d',
        '1. e',
        '> f',
        '`g`',
        'https://a.org/x_y',
        '<',
        '&',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
