import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/check-folder.ts';
import { LEDGER } from '../../../src/ledger/ledger-file.ts';
import { addComment, type ContentCopy, contentCopy } from '../../support/content-copy.ts';

const check = ({ folder }: ContentCopy) => checkFolder({ ARCHIVE_CONTENT: folder });
const PASTE = 'captures/chinatalk-h200/paste.txt';
const OTHER_WORDS = 'the words at /c/5/ are not those that were promised';

/** Changes words wherever the content has them, capture and its hash included, so that nothing but the ledger knows. */
function rewrite(copy: ContentCopy, from: string, to: string): void {
  for (const name of readdirSync(copy.folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|txt)$/.test(name) || !copy.read(name).includes(from)) continue;
    copy.write(name, copy.read(name).replaceAll(from, to));
  }
  const sha256 = createHash('sha256').update(copy.read(PASTE)).digest('hex');
  copy.write(
    `${PASTE}.yaml`,
    copy.read(`${PASTE}.yaml`).replace(/^sha256: .*/m, `sha256: '${sha256}'`),
  );
}

/** Gives each of two comments that nothing answers the other's number, and says so wherever the content names them. */
function swapEightAndNine(copy: ContentCopy): void {
  const [eight, nine] = ['comments/8.md', 'comments/9.md'].map(copy.read);
  copy.write('comments/9.md', (eight ?? '').replace('number: 8', 'number: 9'));
  copy.write('comments/8.md', (nine ?? '').replace('number: 9', 'number: 8'));
  const other = (digit: string) => String(17 - Number(digit));
  for (const folder of ['claims', 'glossary', 'threads']) {
    for (const name of readdirSync(join(copy.folder, folder)).map((file) => `${folder}/${file}`)) {
      const text = copy.read(name).replace(/(?<=comment: )[89]\b/g, other);
      copy.write(
        name,
        text.replace(/^in: .*/m, (list) => list.replace(/\b[89]\b/g, other)),
      );
    }
  }
}

const SPOILINGS: [what: string, spoil: (copy: ContentCopy) => void, said: string][] = [
  ['a comment deleted', (copy) => copy.remove('comments/21.md'), 'no comment holds this line'],
  [
    'a comment under another number',
    (copy) => {
      copy.write('comments/22.md', copy.read('comments/21.md').replace('number: 21', 'number: 22'));
      copy.remove('comments/21.md');
      copy.write('glossary/agi.md', copy.read('glossary/agi.md').replace(/(?<=^in: .*)21/m, '22'));
    },
    'nothing stands at /c/21/ any more, which was promised',
  ],
  ['one character changed', (copy) => rewrite(copy, 'in any event', 'in any evend'), OTHER_WORDS],
  ['one space more', (copy) => rewrite(copy, 'in any event', 'in any  event'), OTHER_WORDS],
  ['two numbers swapped', swapEightAndNine, 'the words at /c/8/ are not those that were promised'],
  [
    'an edited ledger',
    (copy) => copy.write(LEDGER, copy.read(LEDGER).replace(/^(\/c\/5\/\t\tcomment\t)\w/m, '$10')),
    OTHER_WORDS,
  ],
  [
    'a row gone',
    (copy) => copy.write(LEDGER, copy.read(LEDGER).replace(/^\/c\/5\/.*\n/m, '')),
    '/c/5/ has no row',
  ],
];

describe('content that would break a link', () => {
  it.each(SPOILINGS)('Is refused: %s', (_, spoil, said) => {
    const copy = contentCopy();
    spoil(copy);
    const { ok, report } = check(copy);
    expect(ok).toBe(false);
    expect(report).toContain(said);
  });
});

describe('content that breaks none', () => {
  it('Is accepted: front matter in another order, other labels, a comment added with its rows', () => {
    const copy = contentCopy();
    copy.write(
      'comments/8.md',
      copy.read('comments/8.md').replace(/^(number: 8\n)([\s\S]*?)(?=---\n)/m, '$2$1'),
    );
    copy.set('themes/money.md', 'order', 99);
    const words = 'One more comment, of eight words in all.';
    addComment(copy, 22, words, { A: [words] });
    expect(check(copy).report).toContain('/c/22/ has no row');
    const rows = [...check(copy).report.matchAll(/^ {2}expected: (\/.*)$/gm)].map(([, row]) => row);
    copy.write(LEDGER, `${copy.read(LEDGER)}${rows.join('\n')}\n`);
    expect(check(copy)).toMatchObject({ ok: true, report: expect.stringContaining('22 comments') });
  });
});
