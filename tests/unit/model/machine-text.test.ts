import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { forumPost } from '../../../src/model/forum-post.ts';
import { llmsText } from '../../../src/model/llms.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import { oneLine, xmlSafe } from '../../../src/model/plain-text.ts';
import { commentPreview, previewsComments } from '../../../src/model/preview.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { aComment, aThread, realArchive } from '../../support/real-archive.ts';

const PUBLICATION = { name: 'The H200 Debate', address: permalinks('https://example.org/') };

describe('text for other programs', () => {
  it('shows what XML forbids as U+FFFD and leaves the rest', () => {
    expect(xmlSafe('a\u0000b\tc\n\ud800d\ufffe 👍 é')).toBe('a\uFFFDb\tc\n\uFFFDd\uFFFD 👍 é');
  });

  it('is one line in titles, and turns the direction of nothing after it', () => {
    expect(oneLine(' a\n\nb \u202ec\u2067 ')).toBe('a b c');
    expect(oneLine(HOSTILE)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
    expect(oneLine(HOSTILE).isWellFormed()).toBe(true);
  });
});

describe('what Zotero reads', () => {
  it('is a forum post with a title, without an author or date that nobody knows', () => {
    expect(forumPost(aComment({ number: 5 }), aThread('A thread'))).toEqual([
      ['z:itemType', 'forumPost'],
      ['dc:title', 'Comment 5 on “A thread”'],
      ['dc:type', 'Comment'],
    ]);
  });

  it('has the author and date that the capture gives', () => {
    const author = { name: 'J. Example', role: 'reader', basis: 'recorded' } as const;
    const comment = aComment({ number: 5, author, date: '2025-12-09' });
    expect(forumPost(comment, aThread('A thread')).slice(3)).toEqual([
      ['dc:creator', 'J. Example'],
      ['dc:date', '2025-12-09'],
    ]);
  });
});

describe('llms.txt', () => {
  it('starts with the name and a summary, and lists every thread, question and capture', () => {
    const archive = realArchive();
    const text = llmsText(archive, PUBLICATION);
    expect(text).toMatch(/^# The H200 Debate\n\n> 21 public comments /);
    for (const slug of archive.threads.keys())
      expect(text).toContain(`](https://example.org/threads/${slug}/): `);
    for (const slug of archive.themes.keys())
      expect(text).toContain(`](https://example.org/themes/${slug}/): `);
    for (const id of archive.captures.keys())
      expect(text).toContain(`](https://example.org/captures/${id}): `);
  });

  it('keeps a hostile title inside its link', () => {
    const thread = aThread(`](https://evil.example) ${HOSTILE}\n# Heading`);
    const text = llmsText(archiveOf({ threads: [thread] }), PUBLICATION);
    const [line = ''] = text.split('\n').filter((candidate) => candidate.includes('evil'));
    expect(line).toMatch(/^- \[\\]\(https:\/\/evil\.example\)/);
    expect(text).not.toMatch(/^# Heading/m);
  });
});

describe('a preview', () => {
  it('is made for each comment up to a thousand, and for none above', () => {
    const comments = (count: number) =>
      new Map(Array.from({ length: count }, (_, index) => [index, aComment({ number: 1 })]));
    expect(previewsComments({ comments: comments(1000) })).toBe(true);
    expect(previewsComments({ comments: comments(1001) })).toBe(false);
  });

  it('says in words what it shows, but no word of a removed comment', () => {
    const shown = aComment({ number: 5, stance: 'against', lines: ['not like this'] });
    expect(commentPreview(shown, PUBLICATION.address)).toEqual({
      path: 'https://example.org/c/5/preview.png',
      alt: 'The number 5; “not like this”; against selling, the editor’s label.',
    });
    const { alt } = commentPreview({ ...shown, state: 'removed' }, PUBLICATION.address);
    expect(alt).not.toMatch(/not like this|selling/);
  });
});
