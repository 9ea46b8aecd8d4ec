import { beforeAll, describe, expect, it } from 'vitest';
import type { Comment } from '../../../src/schema/archive.ts';
import type { Author } from '../../../src/schema/comment.ts';
import { cite, copy } from '../../support/citing.ts';

// Written by hand from the manuals' models, not copied from what the program gave. APA 7, 10.1: author, date, up to
// twenty words, [Comment on ... “title”], site, address. MLA 9: author, “words,” container, date, second container,
// address, and an access date where there is no other; a description in place of a title has no quotation marks (MLA 9,
// 5.29; Chicago 17, 14.207). Chicago 17, 14.208: a note, “comment on ‘title,’” site, date.

type Fields = Partial<Comment> & { number: number };

const HOST: Author = {
  name: null,
  role: 'host',
  basis: 'inferred',
  confidence: 'high',
  reason: 'it says “we”',
};

function named(name: string): Author {
  return { name, role: 'reader', basis: 'recorded' };
}

const GOLDENS: [what: string, fields: Fields, apa: string, mla: string, chicago: string][] = [
  [
    'an unnamed reader without a date',
    { number: 5, lines: ["Because we're all operating under the assumption"] },
    "Because we're all operating under the assumption [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 5). https://example.org/c/5/",
    "“Because we're all operating under the assumption.” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 5, The H200 Debate, https://example.org/c/5/. Accessed 3 Mar. 2026.",
    "“Because we're all operating under the assumption,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 5, The H200 Debate, accessed March 3, 2026, https://example.org/c/5/.",
  ],
  [
    'a named reader with a date',
    {
      number: 40,
      author: named('Jane Doe'),
      date: '2025-12-09T14:02:00Z',
      lines: ['It is a zero-sum game'],
    },
    'Jane Doe. (2025, December 9). It is a zero-sum game [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. ChinaTalk. The H200 Debate (Comment 40). https://example.org/c/40/',
    'Jane Doe. “It is a zero-sum game.” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China,” 9 Dec. 2025. Comment 40, The H200 Debate, https://example.org/c/40/.',
    'Jane Doe, “It is a zero-sum game,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, December 9, 2025, comment 40, The H200 Debate, https://example.org/c/40/.',
  ],
  [
    'a host who is inferred, and so is no recorded author',
    { number: 4, author: HOST, lines: ['but why take the chance?'] },
    'but why take the chance? [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 4). https://example.org/c/4/',
    '“but why take the chance?” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 4, The H200 Debate, https://example.org/c/4/. Accessed 3 Mar. 2026.',
    '“but why take the chance?,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 4, The H200 Debate, accessed March 3, 2026, https://example.org/c/4/.',
  ],
  [
    'a comment without words',
    { number: 6, lines: ['', '   '] },
    '[Comment without words] [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 6). https://example.org/c/6/',
    '[Comment without words]. ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 6, The H200 Debate, https://example.org/c/6/. Accessed 3 Mar. 2026.',
    '[Comment without words], comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 6, The H200 Debate, accessed March 3, 2026, https://example.org/c/6/.',
  ],
  [
    'a comment whose own words look like a description',
    { number: 16, lines: ['[Removed]'] },
    '[Removed] [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 16). https://example.org/c/16/',
    '“[Removed].” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 16, The H200 Debate, https://example.org/c/16/. Accessed 3 Mar. 2026.',
    '“[Removed],” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 16, The H200 Debate, accessed March 3, 2026, https://example.org/c/16/.',
  ],
  [
    'a comment of more than twenty words, over two lines',
    {
      number: 7,
      lines: [
        'One two three four five six seven eight nine ten',
        'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty, twenty-one',
      ],
    },
    'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 7). https://example.org/c/7/',
    '“One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 7, The H200 Debate, https://example.org/c/7/. Accessed 3 Mar. 2026.',
    '“One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 7, The H200 Debate, accessed March 3, 2026, https://example.org/c/7/.',
  ],
  [
    'a name and words in Chinese, of a day in May',
    {
      number: 8,
      author: named('毛 Zedong Jr.'),
      date: '2026-05-01',
      lines: ['这不是零和游戏，中国的繁荣对世界有好处。'],
    },
    '毛 Zedong Jr. (2026, May 1). 这不是零和游戏，中国的繁荣对世界有好处。 [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. ChinaTalk. The H200 Debate (Comment 8). https://example.org/c/8/',
    '毛 Zedong Jr. “这不是零和游戏，中国的繁荣对世界有好处。” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China,” 1 May 2026. Comment 8, The H200 Debate, https://example.org/c/8/.',
    '毛 Zedong Jr., “这不是零和游戏，中国的繁荣对世界有好处,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, May 1, 2026, comment 8, The H200 Debate, https://example.org/c/8/.',
  ],
  [
    'words that quote, up to their end',
    { number: 9, lines: ['And "gain" here means "limited access."'] },
    'And "gain" here means "limited access." [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 9). https://example.org/c/9/',
    '“And ‘gain’ here means ‘limited access.’” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 9, The H200 Debate, https://example.org/c/9/. Accessed 3 Mar. 2026.',
    '“And ‘gain’ here means ‘limited access,’” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 9, The H200 Debate, accessed March 3, 2026, https://example.org/c/9/.',
  ],
  [
    'words with the special characters of TeX and HTML',
    { number: 10, lines: ['100% of $5 & {more} #1 a_b ~c^d \\e <i>f</i>'] },
    '100% of $5 & {more} #1 a_b ~c^d \\e <i>f</i> [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 10). https://example.org/c/10/',
    '“100% of $5 & {more} #1 a_b ~c^d \\e <i>f</i>.” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 10, The H200 Debate, https://example.org/c/10/. Accessed 3 Mar. 2026.',
    '“100% of $5 & {more} #1 a_b ~c^d \\e <i>f</i>,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 10, The H200 Debate, accessed March 3, 2026, https://example.org/c/10/.',
  ],
  [
    'a comment that was removed, without its words, author and date',
    {
      number: 13,
      state: 'removed',
      removed: { reason: 'author', date: '2026-01-05' },
      author: named('Jane Doe'),
      date: '2025-12-09',
      lines: ['What I said'],
    },
    '[Removed] [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. (n.d.). ChinaTalk. The H200 Debate (Comment 13). https://example.org/c/13/',
    '[Removed]. ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China.” Comment 13, The H200 Debate, https://example.org/c/13/. Accessed 3 Mar. 2026.',
    '[Removed], comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, comment 13, The H200 Debate, accessed March 3, 2026, https://example.org/c/13/.',
  ],
  [
    'words that end a sentence, by a reader with one name',
    { number: 14, author: named('mingzhu'), date: '2025-09-30', lines: ['It is not zero-sum.'] },
    'mingzhu. (2025, September 30). It is not zero-sum. [Comment on the page “EMERGENCY POD: Trump to Sell H200s to China”]. ChinaTalk. The H200 Debate (Comment 14). https://example.org/c/14/',
    'mingzhu. “It is not zero-sum.” ChinaTalk, comment on “EMERGENCY POD: Trump to Sell H200s to China,” 30 Sept. 2025. Comment 14, The H200 Debate, https://example.org/c/14/.',
    'mingzhu, “It is not zero-sum,” comment on “EMERGENCY POD: Trump to Sell H200s to China,” ChinaTalk, September 30, 2025, comment 14, The H200 Debate, https://example.org/c/14/.',
  ],
];

// The first run of a style compiles it.
beforeAll(() => {
  for (const format of ['apa', 'mla', 'chicago'] as const) cite({ number: 1 }, format);
}, 60_000);

describe.each(GOLDENS)('a citation of %s', (_what, fields, apa, mla, chicago) => {
  it.each([
    ['apa', apa],
    ['mla', mla],
    ['chicago', chicago],
  ] as const)('In %s, copied on 3 March 2026', (format, expected) => {
    expect(copy(fields, format)).toBe(expected);
  });
});

describe('a date of access', () => {
  const undated = { number: 5 };
  const dated = { number: 5, date: '2025-12-09' };

  it('Is never on the page before somebody copies', () => {
    for (const format of ['apa', 'mla', 'chicago', 'biblatex', 'ris'] as const)
      expect(cite(undated, format)).not.toMatch(/20\d\d|access|retriev|urldate|Y2/i);
  });

  it('Takes the place of n.d. in a Chicago note', () => {
    expect(cite(undated, 'chicago')).toContain('ChinaTalk, n.d., comment 5,');
    expect(copy(undated, 'chicago')).not.toContain('n.d.');
  });

  it('Is never added in APA, nor beside another date in MLA and Chicago', () => {
    expect(copy(undated, 'apa')).toBe(cite(undated, 'apa'));
    for (const format of ['apa', 'mla', 'chicago'] as const)
      expect(copy(dated, format)).toBe(cite(dated, format));
  });
});
