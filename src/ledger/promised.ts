import { hash } from 'node:crypto';
import { knownAuthors } from '../model/authors.ts';
import { homeTheme } from '../model/claims.ts';
import { anchor, permalinks } from '../model/permalink.ts';
import type { Archive, Comment } from '../schema/archive.ts';
import type { LedgerRow } from '../schema/ledger.ts';

const link = permalinks('/');

/** Pages that are there whatever the archive holds, and their sections that others link to. */
const PAGES = [
  link.home(),
  link.threads(),
  link.themes(),
  link.map(),
  link.glossary(),
  link.about(),
  link.search(),
  link.permanence(),
  link.data(),
  link.dates(),
  link.recent(),
  link.authors(),
];
const SECTIONS = ['corrections', 'what-is-inferred'];

/** Files of the page of downloads; not the zip, which a build may leave out. */
const DATA = [
  'comments.jsonl',
  'comments.csv',
  'claims.json',
  'bibliography.bib',
  'claims.argdown',
  'claims.aif.json',
];

/** Every address that an archive promises, in the order in which new ones enter the ledger; `since` is the release. */
export function promisedBy(archive: Archive, since: string): LedgerRow[] {
  const row = (kind: LedgerRow['kind'], path: string, at = ''): LedgerRow => ({
    path,
    anchor: at,
    kind,
    sha256: '',
    since,
    state: 'live',
  });
  return [
    ...PAGES.map((path) => row('page', path)),
    ...SECTIONS.map((id) => row('section', link.about(), id)),
    ...[...archive.captures.keys()].map((id) => row('capture', link.capture(id))),
    ...[...archive.threads.keys()].map((slug) => row('thread', link.thread(slug))),
    ...[...archive.comments.values()].flatMap((comment) => {
      const { number, thread, state } = comment;
      const promise =
        state === 'live'
          ? { sha256: promisedWords(comment), state: 'live' as const }
          : { sha256: '', state: 'removed' as const };
      return [
        { ...row('comment', link.comment(number)), ...promise },
        { ...row('comment', link.thread(thread), anchor(number)), ...promise },
      ];
    }),
    ...knownAuthors(archive).map(({ number }) => row('author', link.authors(number))),
    ...[...archive.themes.keys()].map((slug) => row('theme', link.theme(slug))),
    ...[...archive.claims.values()].map((claim) =>
      row('claim', link.theme(homeTheme(claim)), claim.slug),
    ),
    ...[...archive.glossary.keys()].map((slug) => row('term', link.glossary(), slug)),
    ...[
      link.feed(),
      ...[...archive.themes.keys()].map(link.feed),
      ...DATA.map(link.data),
      ...[...archive.threads.keys()].map(link.threadMarkdown),
    ].map((path) => row('file', path)),
  ];
}

/** The hash of a live comment's words; none as long as no capture has them, or no more than their beginning. */
function promisedWords({ lines, withheld, truncated }: Comment): string {
  return withheld === undefined && truncated === undefined ? textHash(lines) : '';
}

/** What the ledger keeps of a comment's words: the SHA-256 of its lines joined by line feeds, as UTF-8. */
export function textHash(lines: readonly string[]): string {
  return hash('sha256', lines.join('\n'));
}
