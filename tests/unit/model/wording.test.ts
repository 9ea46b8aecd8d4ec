import { describe, expect, it } from 'vitest';
import { authorBadge, authorName, counted, inferences } from '../../../src/model/wording.ts';
import type { Author } from '../../../src/schema/comment.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

const READER: Author = {
  name: null,
  role: 'reader',
  basis: 'inferred',
  confidence: 'low',
  reason: 'default',
};
const HOST: Author = {
  name: null,
  role: 'host',
  basis: 'inferred',
  confidence: 'high',
  reason: 'it says “we”',
};
const NAMED: Author = { name: 'A. Reader', role: 'reader', basis: 'recorded' };
const NAMED_HOST: Author = { name: 'J. Host', role: 'host', basis: 'recorded' };

describe('the name of an author', () => {
  it('Is never invented', () => {
    expect([READER, HOST].map(authorName)).toEqual(['A reader', 'The host']);
    const names = [...realArchive().comments.values()].map(({ author }) => authorName(author));
    expect(new Set(names)).toEqual(new Set(['A reader', 'The host']));
  });

  it('Is the one the capture gives', () => {
    expect([NAMED, NAMED_HOST].map(authorName)).toEqual(['A. Reader', 'J. Host']);
  });

  it('Stands with a badge for a host alone', () => {
    expect([READER, HOST, NAMED, NAMED_HOST].map(authorBadge)).toEqual([
      undefined,
      'Host reply',
      undefined,
      'Host',
    ]);
  });
});

describe('what is inferred about a comment', () => {
  it('Is its place, who speaks and where it ends, each with its reason', () => {
    const boundary = { kind: 'inferred', confidence: 'medium', reason: 'it may be two' } as const;
    const comment = aComment({
      number: 2,
      parent: 1,
      parentBasis: { kind: 'inferred', confidence: 'high', reason: 'it quotes comment 1' },
      author: HOST,
      boundary,
    });
    expect(inferences(comment)).toEqual([
      {
        head: 'Reply to 1, inferred',
        reason: 'The capture does not say. Placed here because it quotes comment 1.',
        confidence: 'high',
      },
      {
        head: 'Host, inferred',
        reason:
          'The capture does not say for certain who wrote it. Taken to speak for the publication because of this: it says “we”.',
        confidence: 'high',
      },
      {
        head: 'Where it begins and ends, inferred',
        reason: 'The capture does not mark it: it may be two.',
        confidence: 'medium',
      },
    ]);
  });

  it('Is the place of an opening too', () => {
    expect(inferences(aComment({ number: 1 }))).toMatchObject([{ head: 'Opening, inferred' }]);
  });

  it('has from what a range of days was worked out', () => {
    const dateRange = { earliest: '2025-12-08', latest: '2025-12-09', said: '3h' };
    const reason = '“3h”, as captured on 2025-12-09';
    const said = (more: object) =>
      inferences(aComment({ number: 1, dateRange: { ...dateRange, ...more } })).at(-1);
    expect(said({ confidence: 'high', reason })).toEqual({
      head: 'When it was posted, inferred',
      reason: 'The capture gives no date. Worked out from “3h”, as captured on 2025-12-09.',
      confidence: 'high',
    });
    expect(said({})).toMatchObject({
      reason: 'The capture gives no date. Worked out from “3h”.',
      confidence: 'medium',
    });
  });

  it('Is nothing where the capture says it all', () => {
    const comment = aComment({ number: 1, parentBasis: { kind: 'recorded' }, author: NAMED_HOST });
    expect(inferences(comment)).toEqual([]);
  });
});

describe('a count', () => {
  it.each([
    [counted(1, 'comment'), '1 comment'],
    [counted(0, 'comment'), '0 comments'],
    [counted(1204, 'reply', 'replies'), '1,204 replies'],
    [counted(1, 'reply', 'replies'), '1 reply'],
  ])('Agrees with its noun: %s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
