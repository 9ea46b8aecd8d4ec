import { describe, expect, it } from 'vitest';
import { checkBuilt } from '../../src/ledger/check-built.ts';
import { filesInFolder } from '../../src/ledger/site-files.ts';
import { SITES } from '../support/built-site.ts';
import { SEED_THREAD_PAGE } from '../support/seed.ts';
import { articleOf, ROWS, type SiteCopy, siteCopy } from '../support/site-copy.ts';

const THREAD = SEED_THREAD_PAGE;
const OWN = 'c/5/index.html';
const OTHER_WORDS = 'shows other words than were promised';
const ofComment5 = ROWS.filter(({ path }) => path === '/c/5/');
const IN_THREAD = '/threads/chinatalk-h200/#c5';

/** Changes words of comment 5 on both of its pages. */
function reword(copy: SiteCopy, from: string, to: string): void {
  const article = articleOf(copy.read(THREAD), 5);
  copy.edit(THREAD, article, article.replace(from, to));
  const own = /<article class="one-comment"[\s\S]*?<\/article>/.exec(copy.read(OWN))?.[0] ?? '';
  copy.edit(OWN, own, own.replace(from, to));
}

describe.each(SITES)('The ledger and the site $name', (site) => {
  it('agree on every address', () => {
    expect(siteCopy(site).broken(ROWS)).toEqual([]);
    expect(ROWS.length).toBeGreaterThan(100);
  });

  it('hold the same feeds and files to take away', () => {
    const offered = [...site.files].filter((file) =>
      /feed\.xml$|^data\/(?!index\.html$|SHA256SUMS$|archive\.zip)|^threads\/.*\.md$/.test(file),
    );
    const promised = ROWS.filter(({ kind }) => kind === 'file').map(({ path }) => path.slice(1));
    expect(promised.toSorted()).toEqual(offered.toSorted());
  });
});

describe('The check of the built site', () => {
  it('finds a comment deleted', () => {
    const copy = siteCopy();
    copy.remove(OWN);
    copy.edit(THREAD, articleOf(copy.read(THREAD), 5), '');
    expect(copy.broken()).toEqual([
      `${IN_THREAD} has no such anchor`,
      'the site has no page at /c/5/',
    ]);
  });

  it('finds a comment under another number', () => {
    const copy = siteCopy();
    copy.write('c/22/index.html', copy.read(OWN));
    copy.remove(OWN);
    copy.edit(THREAD, ' id="c5"', ' id="c22"');
    expect(copy.broken()).toEqual([
      `${IN_THREAD} has no such anchor`,
      'the site has no page at /c/5/',
    ]);
  });

  it.each([
    ['character', 'zero-sum game', 'zero-sun game'],
    ['space more', 'It is not', 'It is  not'],
    ['space less', 'It is not', 'It isnot'],
    ['space of another kind', 'It is not', 'It is\u00a0not'],
    ['line end', 'game. The PLA', 'game.<br>The PLA'],
  ])('finds one %s changed', (_, from, to) => {
    const copy = siteCopy();
    reword(copy, from, to);
    expect(copy.broken()).toEqual([`/c/5/ ${OTHER_WORDS}`, `${IN_THREAD} ${OTHER_WORDS}`]);
  });

  it('finds two numbers swapped', () => {
    const copy = siteCopy();
    copy.edit(THREAD, ' id="c5"', ' id="swapped"');
    copy.edit(THREAD, ' id="c6"', ' id="c5"');
    copy.edit(THREAD, ' id="swapped"', ' id="c6"');
    expect(copy.broken()).toEqual(
      [5, 6].map((n) => `/threads/chinatalk-h200/#c${n} ${OTHER_WORDS}`),
    );
  });

  it.each([
    ['before it', `<h2 id="c5">C5</h2>${'<article class="c" id="c1"'}`],
    ['in capitals of HTML', `<H2 ID=c5>C5</H2>${'<article class="c" id="c1"'}`],
  ])('finds a heading that steals an anchor, %s', (_, stolen) => {
    const copy = siteCopy();
    copy.edit(THREAD, '<article class="c" id="c1"', stolen);
    expect(copy.broken()).toEqual([`${IN_THREAD} has its anchor 2 times`]);
  });

  it.each([
    ['gone', ' id="b5"', '', ['has no such anchor']],
    [
      'twice',
      '<article class="c" id="c1"',
      '<p id="b5"></p><article class="c" id="c1"',
      ['has its anchor 2 times'],
    ],
    [
      'on what does not hold the comment',
      ' id="b5"',
      '',
      ['leads to a <p> that does not hold comment 5'],
    ],
  ] as const)('finds the address of a comment with its replies %s', (what, from, to, said) => {
    const copy = siteCopy();
    copy.edit(THREAD, from, to);
    if (what.startsWith('on')) copy.edit(THREAD, '<h1', '<p id="b5"></p><h1');
    expect(copy.broken()).toEqual(said.map((each) => `/threads/chinatalk-h200/#b5 ${each}`));
  });

  it('finds a heading where the comment stood', () => {
    const copy = siteCopy();
    copy.edit(THREAD, ' id="c5"', '');
    copy.edit(THREAD, '<h2 id="what-was-decided"', '<h2 id="c5"');
    expect(copy.broken()).toEqual([`${IN_THREAD} leads to a <h2> that is no comment`]);
  });

  it('finds the thread’s page gone, and every address on it', () => {
    const copy = siteCopy();
    copy.remove(THREAD);
    const lost = ROWS.filter(({ path }) => path === '/threads/chinatalk-h200/');
    expect(copy.broken()).toHaveLength(lost.length);
    expect(copy.broken()).toContain(`the site has no page at ${IN_THREAD}`);
  });

  it('finds an edited ledger', () => {
    const rows = ofComment5.map((row) => ({ ...row, sha256: 'a'.repeat(64) }));
    expect(siteCopy().broken(rows)).toEqual([`/c/5/ ${OTHER_WORDS}`]);
  });

  it('names the row whose promise is broken', () => {
    const wrong = ofComment5.map((row) => ({ ...row, sha256: '0'.repeat(64) }));
    const rows = [...ROWS.slice(0, 1), ...wrong];
    expect(checkBuilt(rows, filesInFolder(SITES[0]?.folder ?? ''))).toEqual([
      {
        file: 'permalinks.tsv',
        line: 3,
        what: `/c/5/ ${OTHER_WORDS}`,
        fix: 'bring back what stood there',
      },
    ]);
  });

  it('finds a page without its heading, and one with two', () => {
    const copy = siteCopy();
    copy.write('map/index.html', copy.read('map/index.html').replaceAll(/<\/?h1/g, '<p'));
    copy.edit('themes/money/index.html', '<h1', '<h1>Money</h1><h1');
    expect(copy.broken()).toEqual([
      '/map/ has 0 pages where it must have one',
      '/themes/money/ has 2 themes where it must have one',
    ]);
  });

  it('finds a claim, a glossary entry, a section and a capture gone', () => {
    const copy = siteCopy();
    copy.edit('themes/money/index.html', ' id="stock-market"', '');
    copy.edit('glossary/index.html', ' id="nvidia"', '');
    copy.edit('about/index.html', ' id="corrections"', '');
    copy.remove('captures/chinatalk-h200/paste.txt');
    expect(copy.broken()).toEqual([
      '/about/#corrections has no such anchor',
      '/glossary/#nvidia has no such anchor',
      '/themes/money/#stock-market has no such anchor',
      'the site has no page at /captures/chinatalk-h200/paste.txt',
    ]);
  });

  it('finds a feed, a file of data and a comment’s data gone', () => {
    const copy = siteCopy();
    copy.remove('themes/money/feed.xml');
    copy.remove('data/comments.csv');
    copy.remove('c/5.json');
    expect(copy.broken(ROWS)).toEqual([
      '/c/5.json is no file of the site',
      'the site has no page at /data/comments.csv',
      'the site has no page at /themes/money/feed.xml',
    ]);
  });

  it('finds words that a tombstone should stand for', () => {
    const rows = ofComment5.map((row) => ({ ...row, sha256: '', state: 'removed' as const }));
    expect(siteCopy().broken(rows)).toEqual(['/c/5/ still shows the words that were removed']);
  });

  it('finds a second body in a comment', () => {
    const copy = siteCopy();
    copy.edit(OWN, '<div class="body">', '<div class="body">More.</div><div class="body">');
    expect(copy.broken()).toEqual(['/c/5/ has 2 bodies where it must have one']);
  });
});

describe('The check of the built site has nothing to say of', () => {
  it('other orders', () => {
    const copy = siteCopy();
    const [fifth, eighth] = [5, 8].map((number) => articleOf(copy.read(THREAD), number));
    if (fifth === undefined || eighth === undefined) throw new Error('An article is missing.');
    const places = { [fifth]: eighth, [eighth]: fifth };
    const html = copy
      .read(THREAD)
      .replaceAll(/<article[\s\S]*?<\/article>/g, (article) => places[article] ?? article)
      .replaceAll(/(?<= id=")b[58](?=")/g, (id) => (id === 'b5' ? 'b8' : 'b5'));
    expect(html).not.toBe(copy.read(THREAD));
    copy.write(THREAD, html);
    expect(copy.broken()).toEqual([]);
  });

  it('other styles: classes, attributes, wrappers, marks around words', () => {
    const copy = siteCopy();
    for (const file of [THREAD, OWN]) {
      const html = copy
        .read(file)
        .replaceAll(
          '<div class="body">',
          '<section><div data-new class="prose body big"><div class="in">',
        )
        .replaceAll('</p></div>', '</p></div></div></section>')
        .replaceAll('<article class="', '<article lang="en" class="new ')
        .replaceAll('zero-sum', '<span class="mark">zero</span>-<em>sum</em>')
        .replaceAll('<h1', '<h1 class="large"');
      expect(html).toContain('<span class="mark">');
      copy.write(file, html);
    }
    expect(copy.broken()).toEqual([]);
  });

  it('comments that were added', () => {
    const copy = siteCopy();
    const article = articleOf(copy.read(THREAD), 21);
    copy.edit(THREAD, article, article + article.replace(' id="c21"', ' id="c22"'));
    copy.write('c/22/index.html', copy.read('c/21/index.html'));
    expect(copy.broken()).toEqual([]);
  });
});
