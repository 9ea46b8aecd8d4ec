import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/model/atom.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import type { Archive, Comment } from '../../../src/schema/archive.ts';
import { archivedCapture } from '../../../src/schema/archive.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';
import { childrenNamed, readXml, textOfChild, type XmlNode } from '../../support/xml.ts';

const PUBLICATION = { name: 'The H200 Debate', address: permalinks('https://example.org/') };
const SINCE = '2026-11-24';

function feedOf(comments: Comment[], archive: Partial<Archive> = {}): XmlNode {
  const feed = {
    title: 'The H200 Debate',
    self: PUBLICATION.address.feed(),
    page: PUBLICATION.address.home(),
    comments,
    since: SINCE,
  };
  return readXml(
    atomFeed(feed, { captures: new Map(), themes: new Map(), ...archive }, PUBLICATION),
  );
}

function entryOf(comment: Comment, archive: Partial<Archive> = {}): XmlNode {
  const [entry] = childrenNamed(feedOf([comment], archive), 'entry');
  if (!entry) throw new Error('no entry');
  return entry;
}

describe('an Atom feed', () => {
  it('has what RFC 4287 demands of a feed and of each entry, once', () => {
    const archive = realArchive();
    const feed = feedOf([...archive.comments.values()], archive);
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const node of [feed, ...childrenNamed(feed, 'entry')]) {
      expect(textOfChild(node, 'id')).toMatch(/^https:\/\/example\.org\//);
      expect(textOfChild(node, 'title')).not.toBe('');
      expect(textOfChild(node, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    for (const entry of childrenNamed(feed, 'entry'))
      expect(childrenNamed(entry, 'author').map((author) => textOfChild(author, 'name'))).toEqual([
        expect.stringMatching(/^(A reader|The host \(inferred\))$/),
      ]);
  });

  it('takes the comments with the highest numbers first, and a hundred at most', () => {
    const comments = Array.from({ length: 150 }, (_, index) => aComment({ number: index + 1 }));
    const ids = childrenNamed(feedOf(comments), 'entry').map((entry) => textOfChild(entry, 'id'));
    expect(ids).toEqual(
      Array.from({ length: 100 }, (_, index) => `https://example.org/c/${150 - index}/`),
    );
  });

  it('holds a comment’s HTML as it is on the page, and nothing besides', () => {
    const html = '<p>a <em>b</em> &#x26; "c"</p>';
    expect(textOfChild(entryOf(aComment({ number: 1, html })), 'content')).toBe(html);
  });

  it('stays well formed whatever a comment holds', () => {
    const author = { name: HOSTILE, role: 'reader', basis: 'recorded' } as const;
    const entry = entryOf(aComment({ number: 1, html: HOSTILE, lines: [HOSTILE], author }));
    const content = textOfChild(entry, 'content');
    expect(content).toContain('</script><script>alert(1)</script><!-- ]]> -->');
    expect(content).toContain('\uFFFD\uFFFD\uFFFD\u007f \uFFFD lone \uFFFD');
    expect(textOfChild(entry, 'title')).not.toMatch(/[\u202e\u2066]/);
  });

  it('dates an undated comment by when the archive took it in, and does not say it was published then', () => {
    const entry = entryOf(aComment({ number: 1 }));
    expect(textOfChild(entry, 'updated')).toBe('2026-11-24T00:00:00Z');
    expect(childrenNamed(entry, 'published')).toEqual([]);
  });

  it('says when a comment was published where the source does', () => {
    const entry = entryOf(aComment({ number: 1, date: '2025-12-09T14:02:00+01:00' }));
    expect(textOfChild(entry, 'published')).toBe('2025-12-09T14:02:00+01:00');
    expect(textOfChild(entry, 'updated')).toBe('2026-11-24T00:00:00Z');
  });

  it('dates an entry by a capture made after the archive began', () => {
    const comment = aComment({ number: 1 });
    const id = comment.captured[0]?.capture ?? '';
    const capture = archivedCapture.parse({
      id,
      thread: comment.thread,
      lines: [],
      format: 'pasted-text',
      sha256: '0'.repeat(64),
      capturedOn: '2027-01-02',
      capturedHow: 'Pasted.',
      unknown: [],
      passes: {},
    });
    const feed = feedOf([comment], { captures: new Map([[id, capture]]) });
    expect(textOfChild(feed, 'updated')).toBe('2027-01-02T00:00:00Z');
  });

  it('shows that a comment was removed, when, and none of its words', () => {
    const removed = entryOf(
      aComment({
        number: 1,
        state: 'removed',
        removed: { reason: 'author', date: '2027-03-04' },
        themes: ['zero-sum'],
      }),
      realArchive(),
    );
    expect(textOfChild(removed, 'title')).toBe('Comment 1, removed');
    expect(textOfChild(removed, 'updated')).toBe('2027-03-04T00:00:00Z');
    expect(JSON.stringify(removed)).not.toMatch(/MSS|zero-sum/);
  });
});
