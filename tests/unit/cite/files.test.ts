import { describe, expect, it } from 'vitest';
import { cslJson } from '../../../src/cite/citations.ts';
import { cslItem } from '../../../src/model/csl-item.ts';
import { cite, citedFrom, copiedText, copy, shownText } from '../../support/citing.ts';

// Written by hand from the manuals of BibLaTeX (2.1.1 entry types, 2.2.2 data fields), RIS and CSL 1.0.2.

const NAMED = {
  number: 40,
  author: { name: '毛 Zedong Jr.', role: 'reader' as const, basis: 'recorded' as const },
  date: '2025-12-09',
  lines: ['Is it 50% & more?'],
};

describe('BibLaTeX', () => {
  it('Of a named reader with a date, copied on 3 March 2026', () => {
    expect(copy(NAMED, 'biblatex')).toBe(
      [
        '@online{h200debate40,',
        '\turldate = {2026-03-03},',
        '\tauthor = {{毛 Zedong Jr.}},',
        '\tbooktitle = {{ChinaTalk}},',
        '\tentrysubtype = {comment on “EMERGENCY POD: Trump to Sell H200s to China”},',
        '\tdate = {2025-12-09},',
        '\tnote = {Comment on “EMERGENCY POD: Trump to Sell H200s to China”, kept as comment 40 of The H200 Debate},',
        '\torganization = {The H200 Debate},',
        '\ttitle = {{Is it 50\\% \\& more?}},',
        '\turl = {https://example.org/c/40/},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('Has no author and no date where the capture has none', () => {
    expect(cite({ number: 5 }, 'biblatex')).not.toMatch(/author|date =|Anon|reader/i);
  });

  it('Of words with the special characters of TeX', () => {
    const title = '100% of $5 & {more} #1 a_b ~c^d \\e `f` <g> h--i';
    expect(cite({ number: 10, lines: [title] }, 'biblatex')).toContain(
      '\ttitle = {{100\\% of \\$5 \\& \\{more\\} \\#1 a\\_b \\textasciitilde{}c\\textasciicircum{}d \\textbackslash{}e \\textasciigrave{}f\\textasciigrave{} \\textless{}g\\textgreater{} h-{}-i}},\n',
    );
  });

  it('Of a comment that was removed says when', () => {
    const removed = { reason: 'law' as const, date: '2026-01-05' };
    expect(cite({ ...NAMED, state: 'removed', removed }, 'biblatex')).toBe(
      [
        '@online{h200debate40,',
        '\tbooktitle = {{ChinaTalk}},',
        '\tentrysubtype = {comment on “EMERGENCY POD: Trump to Sell H200s to China”},',
        '\tnote = {Comment on “EMERGENCY POD: Trump to Sell H200s to China”, kept as comment 40 of The H200 Debate; removed on 5 January 2026},',
        '\torganization = {The H200 Debate},',
        '\ttitle = {{[Removed]}},',
        '\turl = {https://example.org/c/40/},',
        '}',
        '',
      ].join('\n'),
    );
  });
});

describe('RIS', () => {
  it('Of a named reader with a date, copied on 3 March 2026', () => {
    expect(copy(NAMED, 'ris')).toBe(
      [
        'TY  - GEN',
        'AU  - 毛 Zedong Jr.',
        'DA  - 2025/12/09/',
        'PY  - 2025',
        'DB  - The H200 Debate',
        'ID  - h200debate40',
        'M3  - comment on “EMERGENCY POD: Trump to Sell H200s to China”',
        'N1  - Comment on “EMERGENCY POD: Trump to Sell H200s to China”, kept as comment 40 of The H200 Debate',
        'PB  - The H200 Debate',
        'T2  - ChinaTalk',
        'TI  - Is it 50% & more?',
        'UR  - https://example.org/c/40/',
        'Y2  - 2026/03/03/',
        'ER  - ',
        '',
      ].join('\n'),
    );
  });
});

describe('CSL-JSON', () => {
  it('Of an unnamed reader without a date', () => {
    expect(JSON.parse(shownText(cslJson(cslItem(citedFrom({ number: 5 })))))).toEqual([
      {
        id: 'h200debate5',
        'citation-key': 'h200debate5',
        type: 'post',
        title: "that's what the MSS thinks!",
        genre: 'comment on “EMERGENCY POD: Trump to Sell H200s to China”',
        'container-title': 'ChinaTalk',
        publisher: 'The H200 Debate',
        archive: 'The H200 Debate',
        archive_location: 'comment 5',
        URL: 'https://example.org/c/5/',
        note: 'Comment on “EMERGENCY POD: Trump to Sell H200s to China”, kept as comment 5 of The H200 Debate',
      },
    ]);
  });

  it('Gets the date of access when copied', () => {
    const copied = copiedText(cslJson(cslItem(citedFrom(NAMED))), new Date(2026, 2, 3));
    expect(JSON.parse(copied)).toMatchObject([
      {
        author: [{ literal: '毛 Zedong Jr.' }],
        issued: { 'date-parts': [[2025, 12, 9]] },
        accessed: { 'date-parts': [[2026, 3, 3]] },
      },
    ]);
  });
});
