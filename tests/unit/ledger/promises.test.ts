import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { checkPromises } from '../../../src/ledger/check-ledger.ts';
import { addressOf, printRow } from '../../../src/ledger/ledger-file.ts';
import { promisedBy, textHash } from '../../../src/ledger/promised.ts';
import { contentCopy } from '../../support/content-copy.ts';
import { aCommentRow, aRow, rowsOf } from '../../support/ledger-rows.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const FILE = 'permalinks.tsv';
const buried = (number: number) => ({
  ...aCommentRow(number),
  sha256: '',
  state: 'removed' as const,
});

const archive = realArchive();

describe('what an archive promises', () => {
  it('Is what the ledger of the archive holds', () => {
    const promised = promisedBy(archive, '0.1.0');
    expect(checkPromises(rowsOf(contentCopy()), promised)).toEqual([]);
    expect(new Set(promised.map(addressOf)).size).toBe(promised.length);
  });

  it('Is every comment twice, every thread, theme, claim, term, capture and file, and the pages', () => {
    const kinds = promisedBy(archive, '1.2.3').map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect(count('comment')).toBe(archive.comments.size * 2);
    expect(count('thread')).toBe(archive.threads.size);
    expect(count('theme')).toBe(archive.themes.size);
    expect(count('claim')).toBe(archive.claims.size);
    expect(count('term')).toBe(archive.glossary.size);
    expect(count('capture')).toBe(archive.captures.size);
    expect(count('page')).toBe(12);
    // Feeds of the archive and of themes, files of data, threads as Markdown.
    expect(count('file')).toBe(1 + archive.themes.size + 6 + archive.threads.size);
  });

  it('Is, of a comment, its own page and its place in the thread, with the hash of its words', () => {
    const lines = ['One line,', 'and another.'];
    const small = archiveOf({ comments: [aComment({ number: 7, lines })] });
    expect(promisedBy(small, '1.2.3').filter(({ kind }) => kind === 'comment')).toEqual([
      aRow({ path: '/c/7/', kind: 'comment', sha256: textHash(lines), since: '1.2.3' }),
      aRow({
        path: '/threads/chinatalk-h200/',
        anchor: 'c7',
        kind: 'comment',
        sha256: textHash(lines),
        since: '1.2.3',
      }),
    ]);
  });

  it.each(['removed', 'moved'] as const)('Is no words of a comment that is %s', (state) => {
    const small = archiveOf({ comments: [aComment({ number: 7, lines: [], state })] });
    const rows = promisedBy(small, '0.1.0').filter(({ kind }) => kind === 'comment');
    expect(rows.map(({ sha256, state }) => [sha256, state])).toEqual([
      ['', 'removed'],
      ['', 'removed'],
    ]);
  });

  it('Has a hash that anyone can make: lines joined by line feeds, as UTF-8', () => {
    // printf '%s\n%s' 'Why – ' 'not?' | sha256sum
    expect(textHash(['Why – ', 'not?'])).toBe(
      'a006d7485c1c37dd3fa9e399e038d0d77aac5d620fa669701596cf833bd6599f',
    );
    expect(textHash(['ab'])).not.toBe(textHash(['a', 'b']));
  });
});

describe('the rows against what is promised', () => {
  it('Prints of what has no row exactly the row to add', () => {
    const [old, added, other] = [aCommentRow(1), aCommentRow(2, 'b'), aRow({ path: '/themes/x/' })];
    expect(checkPromises([old], [old, added, other])).toEqual(
      [added, other].map((row) => ({
        file: FILE,
        what: `${row.path} has no row`,
        expected: printRow(row),
        fix: 'add the row at the end: npm run ledger -- --write',
      })),
    );
  });

  it('Names the row of what stands no more', () => {
    expect(checkPromises([aCommentRow(1), aCommentRow(2)], [aCommentRow(1)])).toEqual([
      {
        file: FILE,
        line: 3,
        what: 'nothing stands at /c/2/ any more, which was promised',
        fix: 'bring the comment back; what must go becomes a tombstone',
      },
    ]);
  });

  it('Wants a tombstone for a removed comment, and none for a removed claim or term', () => {
    const claim = aRow({ path: '/themes/a/', anchor: 'b', kind: 'claim', state: 'removed' });
    const term = aRow({ path: '/glossary/', anchor: 'b', kind: 'term', state: 'removed' });
    expect(checkPromises([claim, term], [])).toEqual([]);
    expect(checkPromises([buried(2)], [])).toMatchObject([
      { line: 2, what: 'nothing stands at /c/2/ any more, which was promised' },
    ]);
  });

  it('Names an address that became another kind of thing', () => {
    const row = aRow({ path: '/glossary/', anchor: 'mss', kind: 'term' });
    expect(checkPromises([row], [{ ...row, kind: 'section' }])).toMatchObject([
      { file: FILE, line: 2, what: '/glossary/#mss is a section, not a term' },
    ]);
  });

  it('Wants the row of a removed comment to say so', () => {
    expect(checkPromises([aCommentRow(2)], [buried(2)])).toMatchObject([
      {
        line: 2,
        what: '/c/2/ is removed, and its row says live',
        fix: expect.stringContaining('npm run ledger -- --write'),
      },
    ]);
  });

  it('Lets nothing that was removed come back', () => {
    expect(checkPromises([buried(2)], [aCommentRow(2)])).toMatchObject([
      { line: 2, what: '/c/2/ is live, and its row says removed' },
    ]);
  });

  it('Names both hashes where words changed, and a hash that stayed behind', () => {
    const [promised, found] = [aCommentRow(2, 'a'), aCommentRow(2, 'b')];
    expect(checkPromises([promised], [found])).toMatchObject([
      { line: 2, expected: promised.sha256, found: found.sha256 },
    ]);
    const kept = { ...buried(2), sha256: promised.sha256 };
    expect(checkPromises([kept], [buried(2)])).toMatchObject([{ line: 2, found: '' }]);
  });

  it('Does not care for the order, nor for the release of a row', () => {
    const rows = [aCommentRow(1), aCommentRow(2)];
    const later = rows.map((row) => ({ ...row, since: '9.0.0' }));
    expect(checkPromises(rows.toReversed(), later)).toEqual([]);
  });
});
