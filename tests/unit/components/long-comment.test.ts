import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { html } from '../../../src/components/markup/html.ts';
import { longTree } from '../../../src/components/markup/long-tree.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import { replyTree } from '../../../src/model/reply-tree.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import {
  attribute,
  elementsOfPage,
  textOf,
  withClass,
  withTag,
} from '../../support/page-elements.ts';
import { aComment } from '../../support/real-archive.ts';

const HOSTILE = '"><img src=x onerror=alert(1)>&quot;';

function elementsOf(...comments: Comment[]) {
  const writing = { archive: archiveOf({ comments }), link: permalinks('/') };
  return elementsOfPage(longTree(replyTree(comments), writing).html);
}

describe('A template of markup', () => {
  it('Makes text of what is put into it, between tags and in attributes', () => {
    expect(html`<p title="${HOSTILE}">${HOSTILE}</p>`.html).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;quot;">&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;quot;</p>',
    );
  });

  it('Keeps markup as it is, and writes nothing for what is not there', () => {
    expect(html`<b>${html`<i>${0}</i>`}${false}${undefined}${[html`<u></u>`]}</b>`.html).toBe(
      '<b><i>0</i><u></u></b>',
    );
  });
});

describe('A comment of a long thread', () => {
  it('Makes nothing of a name that is markup but text', () => {
    const author = { name: HOSTILE, role: 'reader', basis: 'recorded' } as const;
    const elements = elementsOf(aComment({ number: 1, author }));
    expect(withTag(elements, 'img')).toEqual([]);
    expect(withClass(elements, 'who').map(textOf)).toEqual([HOSTILE]);
    expect(withClass(elements, 'body').map((body) => attribute(body, 'data-by'))).toEqual([
      HOSTILE,
    ]);
  });

  it('Says what it answers, and leads there', () => {
    const elements = elementsOf(
      aComment({ number: 4, parent: null }),
      aComment({ number: 9, parent: 4 }),
    );
    const [to] = withClass(elements, 'reply');
    expect(to && textOf(to)).toContain('reply to 4');
    const hrefs = withTag(elements, 'a').map((link) => attribute(link, 'href'));
    expect(hrefs).toEqual(
      expect.arrayContaining(['#c4', '#c9', '/c/9/', '/c/9/#cite', '/c/9/#why9']),
    );
    const articles = withTag(elements, 'article').map((one) => attribute(one, 'aria-label'));
    expect(articles).toEqual(['Comment 4', 'Comment 9, reply to 4']);
  });

  it('Gives the day it was posted on, without the clock', () => {
    const [time] = withTag(
      elementsOf(aComment({ number: 1, date: '2026-04-13T15:51:57.360Z' })),
      'time',
    );
    expect(time && [attribute(time, 'datetime'), textOf(time)]).toEqual([
      '2026-04-13',
      '13 April 2026',
    ]);
  });

  it('Names twelve replies, and counts the others', () => {
    const replies = Array.from({ length: 15 }, (_, index) =>
      aComment({ number: index + 2, parent: 1 }),
    );
    const [back] = withClass(elementsOf(aComment({ number: 1, parent: null }), ...replies), 'back');
    expect(back && textOf(back)).toBe(
      'Answered by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 3 others',
    );
  });

  it('Says that it was removed, and keeps its place', () => {
    const removed = { reason: 'privacy', date: '2026-05-01' } as const;
    const elements = elementsOf(
      aComment({ number: 1, state: 'removed', removed, lines: [], html: '' }),
      aComment({ number: 2, parent: 1 }),
    );
    const [stone] = withClass(elements, 'tombstone');
    expect(stone && textOf(stone)).toContain('1 reply to it stays here.');
    expect(withTag(elements, 'article').map((one) => attribute(one, 'id'))).toEqual(['c1', 'c2']);
  });
});
