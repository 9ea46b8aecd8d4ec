import { describe, expect, it } from 'vitest';
import { anchor, branchAnchor, permalinks } from '../../../src/model/permalink.ts';

// These are promises to everybody who ever linked here (DESIGN 5): a change of one is a broken link.
const PROMISED = {
  home: '',
  threads: 'threads/',
  thread: 'threads/chinatalk-h200/',
  inThread: 'threads/chinatalk-h200/#c5',
  marked: 'threads/chinatalk-h200/?q=zero+sum#c5',
  branch: 'threads/chinatalk-h200/#b5',
  comment: 'c/5/',
  themes: 'themes/',
  theme: 'themes/zero-sum/',
  claim: 'themes/zero-sum/#not-zero-sum',
  map: 'map/',
  glossary: 'glossary/',
  term: 'glossary/#mss',
  data: 'data/claims.json',
  about: 'about/',
  aboutSection: 'about/#seal',
  search: 'search/',
  searchFor: 'search/?q=%22zero-sum%22+%26+caf%C3%A9&thread=chinatalk-h200',
  capture: 'captures/chinatalk-h200/paste.txt',
  file: 'favicon.svg',
};

function addresses(base: string): Record<keyof typeof PROMISED, string> {
  const link = permalinks(base);
  return {
    home: link.home(),
    threads: link.threads(),
    thread: link.thread('chinatalk-h200'),
    inThread: link.inThread('chinatalk-h200', 5),
    marked: link.inThread('chinatalk-h200', 5, 'zero sum'),
    branch: link.branch('chinatalk-h200', 5),
    comment: link.comment(5),
    themes: link.themes(),
    theme: link.theme('zero-sum'),
    claim: link.claim('zero-sum', 'not-zero-sum'),
    map: link.map(),
    glossary: link.glossary(),
    term: link.glossary('mss'),
    data: link.data('claims.json'),
    about: link.about(),
    aboutSection: link.about('seal'),
    search: link.search(),
    searchFor: link.search({ q: '"zero-sum" & café', thread: 'chinatalk-h200' }),
    capture: link.capture('chinatalk-h200/paste.txt'),
    file: link.file('favicon.svg'),
  };
}

describe('addresses', () => {
  it.each(['/', '/h200-debate/'])('Are those promised, under %s', (base) => {
    const promised = Object.entries(PROMISED).map(([name, path]) => [name, `${base}${path}`]);
    expect(addresses(base)).toEqual(Object.fromEntries(promised));
  });

  it('Give back the words a reader searched for', () => {
    const words = 'a & b = "c" + d#e?f%';
    const { searchParams, hash } = new URL(
      permalinks('/').inThread('t', 5, words),
      'https://a.org',
    );
    expect([searchParams.get('q'), hash]).toEqual([words, '#c5']);
  });

  it('End in the ids that comments and branches have in their thread', () => {
    expect([anchor(5), branchAnchor(5)]).toEqual(['c5', 'b5']);
  });
});
