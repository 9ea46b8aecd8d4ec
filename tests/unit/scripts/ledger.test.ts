import { describe, expect, it } from 'vitest';
import { LEDGER } from '../../../src/ledger/ledger-file.ts';
import { textHash } from '../../../src/ledger/promised.ts';
import { addComment, type ContentCopy, contentCopy } from '../../support/content-copy.ts';
import { runScript } from '../../support/run-script.ts';

const WORDS = 'One more comment, of eight words in all.';
const ROWS = [
  '/captures/chinatalk-h200/paste-22.txt\t\tcapture\t\t0.1.0\tlive',
  `/c/22/\t\tcomment\t${textHash([WORDS])}\t0.1.0\tlive`,
  `/threads/chinatalk-h200/\tc22\tcomment\t${textHash([WORDS])}\t0.1.0\tlive`,
];

/** A copy with a comment 22 that has no row yet. */
function withNew(): ContentCopy {
  const copy = contentCopy();
  addComment(copy, 22, WORDS, { A: [WORDS] });
  return copy;
}

const check = (copy: ContentCopy) => runScript('check.ts', [], copy.folder);
const ledger = (copy: ContentCopy, ...args: string[]) => runScript('ledger.ts', args, copy.folder);

describe('the check of the ledger', { timeout: 30_000 }, () => {
  it('Ends with 1 over a comment without rows, and prints the rows to add', async () => {
    const { code, errors } = await check(withNew());
    expect(code).toBe(1);
    for (const row of ROWS) expect(errors).toContain(`  expected: ${row}\n`);
    expect(errors).toContain('npm run ledger -- --write');
    expect(errors).toContain('3 problems');
  });

  it('Ends with 1 without a ledger', async () => {
    const copy = contentCopy();
    copy.remove(LEDGER);
    const { code, errors } = await check(copy);
    expect(code).toBe(1);
    expect(errors).toContain('there is no ledger of addresses');
  });

  it('Ends with 1 over a ledger that cannot be read and words that changed, and names both', async () => {
    const copy = contentCopy();
    copy.edit(LEDGER, '/map/\t\tpage', '/map/\t\tatlas');
    copy.write(
      LEDGER,
      copy.read(LEDGER).replace(/^(\/c\/5\/\t\tcomment\t)\w+/m, `$1${'0'.repeat(64)}`),
    );
    const { code, errors } = await check(copy);
    expect(code).toBe(1);
    expect(errors).toContain(`content/permalinks.tsv:${copy.lineOf(LEDGER, 'atlas')}\n  kind: `);
    expect(errors).toContain('the words at /c/5/ are not those that were promised');
  });
});

describe('npm run ledger', { timeout: 30_000 }, () => {
  it('Says that every address has its row, and changes nothing', async () => {
    const copy = contentCopy();
    const before = copy.read(LEDGER);
    for (const args of [[], ['--write']]) {
      const { code, output } = await ledger(copy, ...args);
      expect(code).toBe(0);
      expect(output).toBe(
        args.length === 0
          ? 'Every address has its row.\n'
          : '0 row(s) added, 0 marked as removed.\n',
      );
      expect(copy.read(LEDGER)).toBe(before);
    }
  });

  it('Prints the rows to add, and adds them at the end when told to', async () => {
    const copy = withNew();
    const before = copy.read(LEDGER);
    expect(await ledger(copy)).toEqual({
      code: 0,
      output: [...ROWS, '3 row(s) to add, 0 to mark as removed: npm run ledger -- --write\n'].join(
        '\n',
      ),
      errors: '',
    });
    expect(copy.read(LEDGER)).toBe(before);

    const { output } = await ledger(copy, '--write');
    expect(output).toBe([...ROWS, '3 row(s) added, 0 marked as removed.\n'].join('\n'));
    expect(copy.read(LEDGER)).toBe(`${before}${ROWS.join('\n')}\n`);
  });

  it('Writes a whole ledger where there is none', async () => {
    const copy = contentCopy();
    const before = copy.read(LEDGER).split('\n');
    copy.remove(LEDGER);
    expect((await ledger(copy, '--write')).code).toBe(0);
    const after = copy.read(LEDGER).split('\n');
    expect(after[0]).toBe(before[0]);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('Marks a claim as removed, and nothing but a claim or a glossary entry', async () => {
    const copy = contentCopy();
    const before = copy.read(LEDGER);
    const refused = await ledger(copy, '--remove', '/c/5/');
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('has the address /c/5/. Nothing was written.');
    expect(copy.read(LEDGER)).toBe(before);

    copy.remove('claims/stock-market.md');
    const { code, output } = await ledger(copy, '--remove', '/themes/money/#stock-market');
    expect([code, output]).toEqual([0, '0 row(s) added, 1 marked as removed.\n']);
    const row = '/themes/money/\tstock-market\tclaim\t\t0.1.0\t';
    expect(copy.read(LEDGER)).toBe(before.replace(`${row}live`, `${row}removed`));
  });

  it('Writes nothing over a ledger that cannot be read', async () => {
    const copy = withNew();
    copy.edit(LEDGER, '/map/\t\tpage', '/map/\t\tatlas');
    const before = copy.read(LEDGER);
    const { code, errors } = await ledger(copy, '--write');
    expect(code).toBe(1);
    expect(errors).toContain('Nothing was written.');
    expect(copy.read(LEDGER)).toBe(before);
  });
});
