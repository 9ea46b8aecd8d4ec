import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBuilt } from '../../../src/ledger/check-built.ts';
import { textHash } from '../../../src/ledger/promised.ts';
import { ledgerRow } from '../../../src/schema/ledger.ts';

const site = mkdtempSync(join(tmpdir(), 'check-built-'));
afterAll(() => rmSync(site, { recursive: true }));

const row = ledgerRow.parse({
  path: '/c/1/',
  anchor: '',
  kind: 'comment',
  sha256: textHash(['Sell them.']),
  since: '0.1.0',
  state: 'live',
});

function write(words: string): void {
  mkdirSync(join(site, 'c/1'), { recursive: true });
  const page = `<article class="one-comment"><div class="body"><p>${words}</p></div></article>`;
  writeFileSync(join(site, 'c/1/index.html'), page);
  writeFileSync(join(site, 'c/1.json'), '{}');
}

const found = (good: Set<string>, rows = [row]) =>
  checkBuilt(rows, site, () => {}, good).map(({ what }) => what);

describe('the check of a site whose pages were good before', () => {
  it('looks at a page again when it or what it promises is not the same', () => {
    const good = new Set<string>();
    write('Sell them.');
    expect(found(good)).toEqual([]);
    expect(good.size).toBe(1);
    write('Sell none.');
    expect(found(good)).toEqual(['/c/1/ shows other words than were promised']);
    expect(found(good)).toHaveLength(1);
    write('Sell them.');
    const removed = { ...row, state: 'removed' as const, sha256: '' };
    expect(found(good, [removed])).toEqual(['/c/1/ still shows the words that were removed']);
    expect(good.size).toBe(1);
  });

  it('does not look at one again that is the same, but for its data beside it', () => {
    write('Sell none.');
    const has = () => true;
    expect(checkBuilt([row], site, () => {}, { has, add() {} })).toEqual([]);
    rmSync(join(site, 'c/1.json'));
    const problems = checkBuilt([row], site, () => {}, { has, add() {} });
    expect(problems.map(({ what }) => what)).toEqual(['/c/1.json is no file of the site']);
  });
});
