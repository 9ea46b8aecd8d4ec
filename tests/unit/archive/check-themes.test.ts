import { describe, expect, it } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';
import { addEntry, GOOD_THEME } from '../../support/entries.ts';

describe('a theme', () => {
  it('May be added', () => {
    const copy = contentCopy();
    addEntry(copy, 'themes/alarm.md', GOOD_THEME);
    expect(copy.problems()).toEqual([]);
  });

  it('Cannot have a name that is no address', () => {
    const copy = contentCopy();
    addEntry(copy, 'themes/Alarm.md', GOOD_THEME);
    expect(copy.problems()).toMatchObject([
      { file: 'themes/Alarm.md', what: expect.stringContaining('cannot be made an address') },
    ]);
  });
});

describe('the labels of a comment', () => {
  const LABELLED_BY = "labelledBy: 'editor'\n";
  const nobody = { what: 'it has a stance or a theme, but not who gave them' };

  it('Say who gave them', () => {
    const copy = contentCopy();
    for (const number of [5, 17]) copy.edit(`comments/${number}.md`, LABELLED_BY, '');
    expect(copy.problems()).toEqual([
      { file: 'comments/5.md', ...nobody, fix: "write labelledBy: 'editor'" },
      { file: 'comments/17.md', ...nobody, fix: "write labelledBy: 'editor'" },
    ]);
  });

  it('Need nobody where there are none', () => {
    const copy = contentCopy();
    copy.edit('comments/20.md', LABELLED_BY, '');
    expect(copy.problems()).toEqual([]);
  });
});
