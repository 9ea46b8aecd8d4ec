import { describe, expect, it } from 'vitest';
import { type Content, readContent } from '../../../../src/archive/read-content.ts';
import { draftedThread } from '../../../../src/import/pasted/drafted-thread.ts';
import { CONTENT } from '../../../support/content-copy.ts';
import { EMPTY, imported } from '../../../support/importing.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const SLUG = 'chinatalk-h200';
const archive = readContent(CONTENT);
const given = { title: 'A', publication: 'Us', source: 'https://a.example/' };

const drafted = (content: Content, files: string[] = [], more?: typeof given) =>
  draftedThread(content, SLUG, new Set(files), more);

/** The archive with its comments changed. */
const withComments = (
  change: (comment: Content['comments'][number]['comment']) => object,
): Content => ({
  ...archive,
  comments: archive.comments.map((file) => ({
    ...file,
    comment: { ...file.comment, ...change(file.comment) },
  })),
});

describe('a thread for a draft of more captures', () => {
  it('has its comments, each before its replies, replies by number', () => {
    const { comments, publication } = drafted({
      ...archive,
      comments: archive.comments.toReversed(),
    });
    expect(publication).toBe('ChinaTalk');
    expect(comments.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      archive.comments.map(({ comment }) => comment.number).toSorted((a, b) => a - b),
    );
    const at = (number: number | null) => comments.findIndex((each) => each.number === number);
    for (const { number, parent } of comments) {
      expect(at(parent)).toBeLessThan(at(number));
      const last = comments.findLast((each) => each.parent === parent && each.number < number);
      if (last) expect(at(last.number)).toBeLessThan(at(number));
    }
    const two = comments.find(({ number }) => number === 2);
    expect(two).toMatchObject({ parent: 1, host: true });
    expect(two?.lines).toHaveLength(2);
    expect(comments.find(({ number }) => number === 1)?.host).toBe(false);
  });

  it('has a reply as an opening where its parent is in no thread or in another', () => {
    const content = withComments(({ number, parent }) => ({
      thread: number === 1 ? 'other' : SLUG,
      parent,
    }));
    const { comments } = drafted(content);
    expect(comments.some(({ number }) => number === 1)).toBe(false);
    expect(comments.some(({ number }) => number === 2)).toBe(true);
  });

  it('knows whose the lines of its drafted captures are, and those of no other', () => {
    const { ownerOf, passes } = drafted(archive, ['paste.txt']);
    expect([23, 24, 25, 26].map((line) => ownerOf('B', line) === 2)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(ownerOf('A', 24)).toBeUndefined();
    expect([...passes]).toEqual([]);
    const other = drafted(archive, ['later.txt']);
    expect([other.ownerOf('B', 24), [...other.passes]]).toEqual([undefined, ['A', 'B']]);
  });

  it('has no lines of a comment that was found to be part of another', () => {
    const content = withComments(({ number }) => (number === 2 ? { state: 'moved' } : {}));
    expect(drafted(content, ['paste.txt']).ownerOf('B', 24)).toBeUndefined();
    expect(drafted(content, ['paste.txt']).ownerOf('A', 1)).toBeDefined();
  });

  it('has no lines of a capture with structure', () => {
    const { after } = imported(EMPTY, captureBytes('hacker-news-algolia/item.json'));
    const { ownerOf, comments } = draftedThread(after, 'example', new Set(['saved.json.txt']), {});
    expect([comments.length, ownerOf('undefined', 1)]).toEqual([6, undefined]);
  });

  it('knows the lines that are the page’s own in captures of this thread', () => {
    const content = (thread: string) => ({
      ...archive,
      captures: archive.captures.map((file) => ({
        ...file,
        capture: {
          ...file.capture,
          thread,
          lines: [' Reply ', 'Words.', '3 likes', 'More.'],
          pageLines: ['1', '3-3'],
        },
      })),
    });
    expect([...drafted(content(SLUG)).pageLines]).toEqual(['Reply', '3 likes']);
    expect([...drafted(content('other')).pageLines]).toEqual([]);
    expect([...drafted(archive).pageLines]).toEqual([]);
  });

  it('is empty where the archive lacks it, with what an editor says of its source', () => {
    expect(draftedThread(archive, 'new', new Set(), given)).toMatchObject({
      publication: 'Us',
      given,
      comments: [],
    });
    expect(draftedThread(archive, 'new', new Set(), undefined).publication).toBeNull();
    expect('given' in draftedThread(archive, 'new', new Set(), undefined)).toBe(false);
    const known = drafted(archive, [], given);
    expect([known.publication, 'given' in known]).toEqual(['ChinaTalk', false]);
  });
});
