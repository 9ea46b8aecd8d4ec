import { describe, expect, it } from 'vitest';
import type { ArchivedComment } from '../../../src/import/identify.ts';
import type { CommentFrontMatter } from '../../../src/schema/comment.ts';
import { aCapture, aCaptured, replyTo, text } from '../../support/captured.ts';
import { merging, problemsOf } from '../../support/merging.ts';

const FIRST = aCapture('first.json', [
  aCaptured({ id: '1', author: { name: 'Ana', id: 'ana', host: true } }),
  aCaptured({ id: '2', parent: replyTo('1'), url: 'https://example.org/2' }),
  aCaptured({ id: '3', parent: replyTo('99') }),
  aCaptured({ id: '4', words: null, withheld: 'deleted' }),
  aCaptured({ id: '5', words: text('No more than the'), truncated: true }),
  aCaptured({
    id: '6',
    date: {
      kind: 'range',
      earliest: '2025-12-08',
      latest: '2025-12-09',
      said: '3 hours ago',
    },
  }),
  aCaptured({ id: '7', author: { name: null, id: null, host: false }, date: { kind: 'unknown' } }),
  aCaptured({ id: '8', words: { format: 'markdown', value: '*Words*, of 8.' } }),
]);
const LATER = aCapture(
  'later.json',
  [
    aCaptured({ id: '1', author: { name: 'Ana', id: 'ana', host: true }, words: text('Other.') }),
    aCaptured({ id: '2', parent: replyTo('3'), url: 'https://example.org/2' }),
  ],
  { capturedOn: '2025-12-12' },
);
const CAPTURES = [FIRST, LATER];
const { comments } = merging(...CAPTURES);

/** What the check says of the archive with one comment otherwise than the import wrote it. */
function spoilt(number: number, spoil: (comment: ArchivedComment) => ArchivedComment): string[] {
  const all = comments.map((comment) =>
    comment.frontMatter.number === number ? spoil(comment) : comment,
  );
  return problemsOf(all, CAPTURES).map(({ what }) => what);
}

const having =
  (fields: Partial<CommentFrontMatter>) =>
  ({ frontMatter, ...rest }: ArchivedComment): ArchivedComment => ({
    ...rest,
    frontMatter: { ...frontMatter, ...fields },
  });

const FIELDS: [
  field: string,
  number: number,
  fields: Partial<CommentFrontMatter>,
  what: string | RegExp,
][] = [
  ['a day', 2, { date: '2025-12-10' }, 'date'],
  ['no day', 2, { date: null }, 'date'],
  ['a day that no capture records', 7, { date: '2025-12-10' }, 'date'],
  ['no range', 6, { dateRange: undefined }, 'dateRange'],
  [
    'a range that begins later',
    6,
    { dateRange: { earliest: '2025-12-09', latest: '2025-12-09', said: '3 hours ago' } },
    'dateRange',
  ],
  ['another id', 2, { sourceId: '22' }, 'sourceId'],
  ['no id', 2, { sourceId: undefined }, 'sourceId'],
  ['another address', 2, { url: 'https://example.org/3' }, 'url'],
  ['an address that no capture records', 3, { url: 'https://example.org/3' }, 'url'],
  [
    'another name',
    2,
    { author: { name: 'Bo', id: 'mlevine', role: 'reader', basis: 'recorded' } },
    'author.name',
  ],
  [
    'a name that no capture records',
    7,
    { author: { name: 'Bo', role: 'reader', basis: 'recorded' } },
    'author.name',
  ],
  [
    'no name',
    2,
    {
      author: {
        name: null,
        role: 'reader',
        basis: 'inferred',
        confidence: 'low',
        reason: 'default',
      },
    },
    'author.name',
  ],
  [
    'another handle',
    2,
    { author: { name: 'mlevine', id: 'ana', role: 'reader', basis: 'recorded' } },
    'author.id',
  ],
  [
    'a host made a reader',
    1,
    { author: { name: 'Ana', id: 'ana', role: 'reader', basis: 'recorded' } },
    'author.role',
  ],
  ['another parent', 2, { parent: 7 }, 'parentBasis.kind'],
  ['a reply made an opening', 2, { parent: null }, 'parentBasis.kind'],
  ['an opening made a reply', 7, { parent: 1 }, 'parentBasis.kind'],
  [
    'a recorded parent called inferred',
    2,
    { parentBasis: { kind: 'inferred', confidence: 'high', reason: 'it quotes it' } },
    'parentBasis.kind',
  ],
  ['another missing parent', 3, { missingParent: { id: '98' } }, 'parentBasis.kind'],
  ['no missing parent', 3, { missingParent: undefined }, 'parentBasis.kind'],
  ['words called withheld', 2, { withheld: 'deleted' }, 'withheld'],
  ['withheld words called whole', 4, { withheld: undefined }, 'withheld'],
  ['a beginning called whole', 5, { truncated: undefined }, 'truncated'],
  ['whole words called a beginning', 2, { truncated: true }, 'truncated'],
];

describe('a comment of captures with structure', () => {
  it('passes the check as the import writes it', () => {
    expect(problemsOf(comments, CAPTURES)).toEqual([]);
  });

  it.each(FIELDS)('is refused with %s', (_, number, fields, what) => {
    expect(spoilt(number, having(fields))).toContain(`${what}: not what the captures say`);
  });

  it.each([
    ['words', 2],
    ['Markdown', 8],
  ])('is refused with other %s', (_, number) => {
    const other = spoilt(number, (comment) => ({ ...comment, body: 'Words of 3.' }));
    expect(other).toContainEqual(expect.stringContaining('not word for word'));
  });

  it.each([
    ['a capture with other words', 1, 'words'],
    ['a capture with another parent', 2, 'differs'],
  ] as const)('is refused where the mark of %s is gone', (_, number, mark) => {
    const what = spoilt(number, ({ frontMatter, ...rest }) => ({
      ...rest,
      frontMatter: {
        ...frontMatter,
        captured: frontMatter.captured.map((part) => ({ ...part, [mark]: undefined })),
      },
    }));
    expect(what).toEqual([
      expect.stringMatching(
        `^captured: example/later\\.json /\\d: ${mark}: not what the captures say`,
      ),
    ]);
  });

  it('is refused at a place where none stands, and without one of its places', () => {
    const moved = spoilt(
      7,
      having({ captured: [{ capture: 'example/first.json', place: '/70' }] }),
    );
    expect(moved).toEqual([
      'captured: no comment stands at /70 in example/first.json',
      'no comment holds what stands at /7',
    ]);
    const unknown = spoilt(
      7,
      having({ captured: [{ capture: 'example/gone.json', place: '/7' }] }),
    );
    expect(unknown).toContain("captured: no capture 'example/gone.json'");
  });

  it('is refused where another holds its place, too', () => {
    const twice = spoilt(3, ({ frontMatter, ...rest }) => ({
      ...rest,
      frontMatter: {
        ...frontMatter,
        captured: [...frontMatter.captured, { capture: 'example/first.json', place: '/7' }],
      },
    }));
    expect(twice).toContain('comments 3 and 7 both hold what stands at /7');
  });

  it('is refused where its capture is of another format than its sidecar says', () => {
    const wrong = { ...FIRST, capture: { ...FIRST.capture, format: 'reddit' as const } };
    expect(problemsOf(comments, [wrong, LATER])).toMatchObject([
      { expected: 'reddit', found: 'substack' },
    ]);
  });
});
