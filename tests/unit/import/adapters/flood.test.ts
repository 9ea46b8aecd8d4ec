import { describe, expect, it } from 'vitest';
import { readCapture } from '../../../../src/import/adapters/read-capture.ts';

const EMPTY = 20_000;
const flood = Array(EMPTY).fill('{}').join(',');
const FLOODS: Readonly<Record<string, string>> = {
  'hacker-news-algolia': `{"id":1,"type":"story","children":[${flood}]}`,
  'hacker-news-firebase': `[{"id":1,"type":"story","time":5},${flood}]`,
  substack: `{"comments":[{"id":1,"ancestor_path":"","deleted":true},${flood}]}`,
  reddit: `{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"a"}},${flood}]}}`,
  discourse: `{"post_stream":{"posts":[{"post_number":1},${flood}]}}`,
  'h200-debate': `{"number":1,"thread":"t","state":"live","address":"a"}\n${'{}\n'.repeat(EMPTY)}`,
};

describe('a flood of empty items', () => {
  it.each(Object.entries(FLOODS))('is left out one by one: %s', (format, text) => {
    const thread = readCapture(new TextEncoder().encode(text));
    expect(thread?.format).toBe(format);
    const empty = thread?.quarantined.filter(({ what }) => what === 'It is no object with fields.');
    expect(empty).toHaveLength(EMPTY);
  });
});

describe('what is said of an item', () => {
  it('is short and sends a terminal no commands, whatever the item says', () => {
    const type = `\u001b[2J\u0007${'x'.repeat(5000)}`;
    const story = { id: 1, type: 'story', children: [{ id: 2, type }] };
    const thread = readCapture(new TextEncoder().encode(JSON.stringify(story)));
    const what = thread?.quarantined[0]?.what ?? '';
    expect(what).toMatch(/^Its type is \uFFFD\[2J\uFFFDx+…$/);
    expect(what.length).toBeLessThanOrEqual(300);
  });
});
