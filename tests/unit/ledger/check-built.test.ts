import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBuilt } from '../../../src/ledger/check-built.ts';
import { textHash } from '../../../src/ledger/promised.ts';
import { filesInFolder } from '../../../src/ledger/site-files.ts';
import { ledgerRow } from '../../../src/schema/ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-built-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = ledgerRow.parse({
  path: '/c/1/',
  anchor: '',
  kind: 'comment',
  sha256: textHash(['Sell them.']),
  since: '0.1.0',
  state: 'live',
});

function write(words: string): void {
  mkdirSync(join(folder, 'c/1'), { recursive: true });
  const page = `<article class="one-comment"><div class="body"><p>${words}</p></div></article>`;
  writeFileSync(join(folder, 'c/1/index.html'), page);
  writeFileSync(join(folder, 'c/1.json'), '{}');
}

const found = (good: Set<string>, rows = [row]) =>
  checkBuilt(rows, filesInFolder(folder), () => {}, good).map(({ what }) => what);

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
    expect(checkBuilt([row], filesInFolder(folder), () => {}, { has, add() {} })).toEqual([]);
    rmSync(join(folder, 'c/1.json'));
    const problems = checkBuilt([row], filesInFolder(folder), () => {}, { has, add() {} });
    expect(problems.map(({ what }) => what)).toEqual(['/c/1.json is no file of the site']);
  });

  it('does not read one again that stays and is made of the same, for the same promises', () => {
    const good = new Set<string>();
    const found = (digest: string, stays: boolean, rows = [row]) => {
      const site = { ...filesInFolder(folder), madeOf: () => ({ digest, stays }) };
      return checkBuilt(rows, site, () => {}, good).map(({ what }) => what);
    };
    const other = ['/c/1/ shows other words than were promised'];
    write('Sell them.');
    expect(found('its data', false)).toEqual([]);
    write('Sell none.');
    expect(found('its data', true)).toEqual([]);
    expect(found('its data', false)).toEqual(other);
    expect(found('other data', true)).toEqual(other);
    expect(found('its data', true, [{ ...row, sha256: textHash(['Sell some.']) }])).toEqual(other);
    rmSync(join(folder, 'c/1.json'));
    expect(found('its data', true)).toEqual(['/c/1.json is no file of the site']);
  });
});
