import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textHash } from '../../src/ledger/promised.ts';
import { searchIndex } from '../support/comments.ts';
import { contentCopy } from '../support/content-copy.ts';
import { rowsOf } from '../support/ledger-rows.ts';
import {
  attribute,
  descendants,
  elementsOfPage,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import {
  CANARIES,
  CONTROL,
  filesHolding,
  removeAndBuild,
  removeFolder,
} from '../support/removed-site.ts';
import { PROJECT } from '../support/run-script.ts';
import { SEED_THREAD_PAGE } from '../support/seed.ts';

const OUT = join('.cache', `test-removal-${process.pid}`);
const LINES = ['A zyxcanary sang of zyxcanaries;', 'so did the wqbird, twice.'];
const CAPTURE = 'captures/chinatalk-h200/paste-22.txt';
const BAR = '█'.repeat(10);

const copy = contentCopy(afterAll);
beforeAll(() => removeAndBuild(copy, OUT), 120_000);
afterAll(() => removeFolder(OUT));

const read = (file: string) => readFileSync(join(PROJECT, OUT, file), 'utf8');
const elementsOf = (file: string) => elementsOfPage(read(file));
const byId = (file: string, id: string) =>
  only(
    elementsOf(file).filter((element) => attribute(element, 'id') === id),
    `#${id}`,
  );
const robotsOf = (file: string) =>
  withTag(elementsOf(file), 'meta')
    .filter((meta) => attribute(meta, 'name') === 'robots')
    .map((meta) => attribute(meta, 'content'));
const linksIn = (element: HtmlElement) =>
  withTag(descendants(element), 'a').map((link) => attribute(link, 'href'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('The words and the author of a removed comment', () => {
  it.each(CANARIES)('stand in no file of the site: %s', (word) => {
    expect(filesHolding(OUT, word)).toEqual([]);
  });

  it('would be found if they did: in pages, index, capture, feed, data and zip', () => {
    const found = filesHolding(OUT, CONTROL);
    expect(found).toEqual(
      expect.arrayContaining([
        'c/23/index.html',
        'captures/chinatalk-h200/paste-23.txt',
        expect.stringMatching(/^search\/index-.*\.json$/),
        SEED_THREAD_PAGE,
        'feed.xml',
        'data/comments.jsonl',
        'data/comments.csv',
        'data/bibliography.bib',
        'threads/chinatalk-h200.md',
        'c/23.json',
        'data/archive.zip/c/23/index.html',
        'data/archive.zip/data/comments.jsonl',
      ]),
    );
  });

  it('leave no hash behind, in the site or in the ledger', () => {
    expect(filesHolding(OUT, textHash(LINES))).toEqual([]);
    const rows = rowsOf(copy).filter(({ path, anchor }) => path === '/c/22/' || anchor === 'c22');
    expect(rows.map(({ state, sha256 }) => [state, sha256])).toEqual([
      ['removed', ''],
      ['removed', ''],
    ]);
  });

  it('are bars in the capture that is served', () => {
    expect(read(CAPTURE)).toBe(`${BAR}\n${BAR}`);
  });

  it('leave both hashes and the lines in the capture’s sidecar', () => {
    expect(parse(copy.read(`${CAPTURE}.yaml`))).toMatchObject({
      originalSha256: sha256(LINES.join('\n')),
      sha256: sha256(`${BAR}\n${BAR}`),
      redactions: ['1-2'],
    });
  });

  it('are not in the search index under its number', () => {
    const [index = ''] = filesHolding(OUT, CONTROL).filter((file) => file.startsWith('search/'));
    const { documents } = searchIndex.parse(JSON.parse(read(index)));
    const numbers = documents.map(({ number }) => number);
    expect(numbers).toContain(23);
    expect(numbers.filter((number) => number === 22 || number === 25)).toEqual([]);
  });
});

describe('The tombstone of a removed comment', () => {
  const page = 'c/22/index.html';

  it('stands at the comment’s own address, which stays out of indexes', () => {
    const comment = only(withClass(elementsOf(page), 'one-comment'), 'comments');
    expect(readingOf(comment)).toMatch(
      /^Removed The words were taken out to protect somebody’s privacy on 31 January 2026\. The number is not used again\. 4 replies to it stay here\. /,
    );
    expect(linksIn(comment)).toEqual(['/permanence/#removal']);
    expect(robotsOf(page)).toEqual(['noindex']);
    expect(read(page)).not.toContain('rel="canonical"');
  });

  it('has its number as title, and its replies below it', () => {
    const [title] = withTag(elementsOf(page), 'title').map(readingOf);
    expect(title).toContain('Comment 22: Removed');
    const below = only(withClass(elementsOf(page), 'below'), 'lists of replies');
    expect(readingOf(below)).toContain(CONTROL);
  });

  it('stands in the thread at its place, with its number and its replies below', () => {
    const article = byId(SEED_THREAD_PAGE, 'c22');
    expect(article.tagName).toBe('article');
    expect(readingOf(only(withClass(descendants(article), 'num'), 'numbers'))).toBe('22');
    expect(readingOf(article)).toContain('The words were taken out');
    const branch = descendants(byId(SEED_THREAD_PAGE, 'b22'));
    const ids = withTag(branch, 'article').map((element) => attribute(element, 'id'));
    expect(ids).toEqual(['c22', 'c23', 'c24', 'c25', 'c26']);
  });

  it('is answered as before: the reply names it and leads to it', () => {
    expect(linksIn(byId(SEED_THREAD_PAGE, 'c23'))).toContain('#c22');
    const own = withTag(elementsOf('c/23/index.html'), 'a').map((link) => attribute(link, 'href'));
    expect(own).toContain('/c/22/');
  });

  it('draws nothing of a size below nought', () => {
    for (const file of ['index.html', SEED_THREAD_PAGE, page])
      expect(read(file)).not.toMatch(/\b(?:height|width|y|y2)="-/);
  });
});

describe('A moved comment', () => {
  const page = 'c/25/index.html';

  it('has a page of its own that says where it went and why', () => {
    const comment = only(withClass(elementsOf(page), 'one-comment'), 'comments');
    expect(readingOf(comment)).toBe(
      'Moved to 26 What stood here as comment 25 is part of comment 26: the two are one paragraph. It was a reply to 24. Read comment 26',
    );
    expect(linksIn(comment)).toEqual(['/c/26/']);
    expect(robotsOf(page)).toEqual(['noindex']);
    expect(read(page)).not.toMatch(/http-equiv="refresh"/i);
  });

  it('keeps its place in the thread', () => {
    const article = byId(SEED_THREAD_PAGE, 'c25');
    expect(readingOf(article)).toContain('Moved to 26');
    expect(linksIn(article)).toContain('/c/26/');
  });
});

describe('A removed claim', () => {
  it('leaves a note at its anchor', () => {
    const note = byId('themes/money/index.html', 'stock-market');
    expect(readingOf(note)).toBe('A claim that stood here was removed. What a removal means');
    expect(linksIn(note)).toEqual(['/permanence/#removal']);
    expect(elementsOf('permanence/index.html').map((each) => attribute(each, 'id'))).toContain(
      'removal',
    );
  });
});
