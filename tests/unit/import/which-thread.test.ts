import { describe, expect, it } from 'vitest';
import { captureText } from '../../support/captures.ts';
import { EMPTY, imported, planned } from '../../support/importing.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ITEM = 'hacker-news-algolia/item.json';
const first = () => imported(EMPTY, captureBytes(ITEM)).after;

function faultsOf(...args: Parameters<typeof planned>): string {
  const plan = planned(...args);
  return plan.kind === 'refused' ? plan.faults.join('\n') : plan.kind;
}

/** A story of Hacker News that is another one, with one comment. */
const OTHER = bytes(
  JSON.stringify({
    id: 7,
    type: 'story',
    title: 'Show HN: A chip counter',
    created_at: '2026-01-02T00:00:00.000Z',
    children: [
      {
        id: 8,
        type: 'comment',
        author: 'ann',
        text: 'It counts.',
        created_at: '2026-01-03T00:00:00.000Z',
        parent_id: 7,
        story_id: 7,
        children: [],
      },
    ],
  }),
);

describe('a capture given to the wrong thread', () => {
  it('is refused where another thread has the same file, and told which', () => {
    const faults = faultsOf(first(), captureBytes(ITEM), { thread: 'exmaple' });
    expect(faults).toContain('content/captures/example/saved.json.txt');
    expect(faults).toContain('--thread example.');
  });

  it('is refused where another thread has its comments, with their number, in whichever form it was saved', () => {
    const later = bytes(`${captureText(ITEM)}\n`);
    const faults = faultsOf(first(), later, { thread: 'exmaple' });
    expect(faults).toContain('6 of the capture’s 6 comments are in the archive already');
    expect(faults).toContain("'example', in the archive with 6 comments; of “");
    expect(faults).toContain('Give --thread example.');
  });

  it('is refused where another thread has more of its comments than its own, and told the one with most', () => {
    const three = (thread: string, ...ids: number[]) => ({
      thread,
      bytes: bytes(
        JSON.stringify({
          id: 1,
          type: 'story',
          title: 'H200',
          children: ids.map((id) => ({
            id,
            type: 'comment',
            author: 'ann',
            text: `Words of ${id}.`,
            parent_id: 1,
            story_id: 1,
            children: [],
          })),
        }),
      ),
    });
    const [one, two] = [three('one', 11), three('two', 12, 13)];
    const before = imported(EMPTY, one.bytes, { thread: 'one' }).after;
    const { after } = imported(before, two.bytes, { thread: 'two' });
    const all = three('', 11, 12, 13, 14).bytes;
    expect(faultsOf(after, all, { thread: 'three' })).toContain(
      "2 of the capture’s 4 comments are in the archive already, in another thread, known by their ids at the source:\n  'two', in the archive with 2 comments",
    );
    expect(faultsOf(after, all, { thread: 'one' })).toContain('Give --thread two.');
    expect(faultsOf(after, all, { thread: 'two' })).toBe('write');
    expect(faultsOf(after, three('', 11, 12).bytes, { thread: 'one' })).toBe('write');
  });

  it('is not refused for ids that each page counts anew', () => {
    const topic = imported(EMPTY, captureBytes('discourse/topic.json')).after;
    const text = captureText('discourse/topic.json').replaceAll(
      '"post_url": "/t/h200-exports/5120/',
      '"post_url": "/t/gpus/7/',
    );
    expect(planned(topic, bytes(text), { thread: 'other' }).kind).toBe('write');
  });

  it('is refused where the thread has none of its comments, with what each of them is of', () => {
    const faults = faultsOf(first(), OTHER);
    expect(faults).toContain('The capture has no comment that the thread has');
    expect(faults).toContain('of “Show HN: A chip counter”');
    expect(faults).toMatch(/the thread: 'example', in the archive with 6 comments; of “.+”, http/);
    expect(faults).toContain('--part');
  });

  it('is taken in where somebody says that it is a part that no capture has had', () => {
    const { report, problems } = imported(first(), OTHER, { part: true });
    expect([report.new, problems]).toEqual([1, []]);
  });
});

it('an import says what the capture is of and which thread it goes to', () => {
  expect(imported(EMPTY, OTHER).about).toEqual({
    capture:
      'a Hacker News item as JSON from Algolia; of “Show HN: A chip counter”, https://news.ycombinator.com/item?id=7; 1 comment',
    thread: "'example', which is new",
  });
});
