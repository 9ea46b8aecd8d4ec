import { describe, expect, it } from 'vitest';
import { offlineFiles } from '../../../scripts/offline-files.ts';
import { offlineAddress, offlinePage } from '../../../scripts/offline-page.ts';

const home = { address: 'https://archive.example/h200/', base: '/h200/' };
const files = new Set(['index.html', 'c/5/index.html', 'threads/x/index.html', '_astro/a.css']);

describe('an address on an offline page', () => {
  it.each([
    ['/h200/', 'c/5/index.html', '../../index.html'],
    ['/h200/threads/x/#c5', 'c/5/index.html', '../../threads/x/index.html#c5'],
    ['/h200/c/5/', 'index.html', 'c/5/index.html'],
    ['https://archive.example/h200/c/5/', 'index.html', 'c/5/index.html'],
    ['/h200/_astro/a.css', 'c/5/index.html', '../../_astro/a.css'],
    ['#c5', 'threads/x/index.html', '#c5'],
  ])('%s on %s leads to %s', (address, from, expected) => {
    expect(offlineAddress(address, from, files, home)).toBe(expected);
  });

  it.each([
    ['/h200/c/6/', 'https://archive.example/h200/c/6/'],
    ['/h200/threads/x/?q=zero#c5', 'https://archive.example/h200/threads/x/?q=zero#c5'],
  ])('%s, which the folder cannot answer, leads to the website', (address, expected) => {
    expect(offlineAddress(address, 'index.html', files, home)).toBe(expected);
  });

  it.each(['https://example.org/h200/', 'https://archive.example/other/', 'mailto:a@b.example'])(
    '%s stays as it is',
    (address) => expect(offlineAddress(address, 'index.html', files, home)).toBe(address),
  );
});

describe('an offline page', () => {
  const page = (inHead: string, inBody: string) =>
    offlinePage(
      `<!doctype html><html lang="en"><head>${inHead}</head><body>${inBody}</body></html>`,
      'threads/x/index.html',
      files,
      home,
    );

  it('keeps its policy, its styles and the address it comes from', () => {
    const kept =
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">' +
      '<link rel="canonical" href="https://archive.example/h200/threads/x/">';
    expect(page(`${kept}<link rel="stylesheet" href="/h200/_astro/a.css">`, '')).toContain(
      `${kept}<link rel="stylesheet" href="../../_astro/a.css">`,
    );
  });

  it('has no scripts, no hints to fetch and nothing for robots', () => {
    const html = page(
      '<meta name="robots" content="noindex"><link rel="preload" href="/h200/f.woff2" as="font"><script src="/h200/a.js"></script>',
      '<p>Words</p><template><p>For scripts</p></template><script>1</script>',
    );
    expect(html).toBe(
      '<!DOCTYPE html><html lang="en"><head></head><body><p>Words</p></body></html>',
    );
  });

  it('says in place of a form that search needs the website', () => {
    const sentence =
      'Search needs the website: <a href="https://archive.example/h200/search/">https://archive.example/h200/search/</a>';
    expect(page('', '<main><form><input></form></main>')).toContain(
      `<main><p class="meta">${sentence}</p></main>`,
    );
    expect(
      page('', '<form hidden></form><noscript><p class="state">No.</p><p>Yes.</p></noscript>'),
    ).toContain(`<body><p class="state">${sentence}</p><p>Yes.</p></body>`);
  });

  it('leaves words that look like markup or addresses alone', () => {
    const words = '<p>&lt;script src="/h200/a.js"&gt; href="/h200/c/5/" &amp;amp;</p>';
    expect(page('', words)).toContain(
      '<p>&lt;script src="/h200/a.js"&gt; href="/h200/c/5/" &amp;amp;</p>',
    );
  });
});

describe('the files of the zip', () => {
  const built = [
    '404.html',
    '_astro/a.css',
    '_astro/a.js',
    '_headers',
    'c/5.json',
    'c/5/index.html',
    'data/SHA256SUMS',
    'data/archive.zip',
    'data/comments.jsonl',
    'index.html',
    'robots.txt',
    'search/index-abc.json',
    'search/index.html',
    'threads/x.md',
  ];
  const threads = [
    '_astro/a.css',
    'data/comments.jsonl',
    'index.html',
    'search/index.html',
    'threads/x.md',
  ];

  it('are all that can be read from a folder', () => {
    expect(offlineFiles(built, 'whole')).toEqual(
      [...threads, 'c/5.json', 'c/5/index.html'].toSorted(),
    );
  });

  it('are without the comments’ own pages in a copy of the threads alone', () => {
    expect(offlineFiles(built, 'threads')).toEqual(threads);
  });
});
