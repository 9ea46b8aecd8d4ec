import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../src/import/with-changes.ts';
import { EMPTY, imported } from '../../support/importing.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const THREAD = 'threads/example.md';
const CAPTURE = 'captures/example/saved.json.txt';

describe('content as it will be after some files are written', () => {
  const archive = () => imported(EMPTY, captureBytes('hacker-news-algolia/item.json'));

  it('has each file once, as it is written', () => {
    const { after, changes, text } = archive();
    const retitled = text(THREAD).replace(/^title: .*$/m, "title: 'Another title'");
    const later = withChanges(after, new Map([...changes, [THREAD, retitled]]));
    expect(later.threads.map(({ slug, data }) => [slug, data.title])).toEqual([
      ['example', 'Another title'],
    ]);
    expect(later.captures.map(({ file }) => file)).toEqual([CAPTURE]);
    expect(later.comments.map(({ comment }) => comment.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has a capture the same whether it is given as bytes or as text', () => {
    const { after, changes, text } = archive();
    const asText = new Map(
      [...changes.keys()].map((file): [string, string | Uint8Array] => [file, text(file)]),
    );
    const asBytes = new Map(
      [...changes.keys()].map((file): [string, string | Uint8Array] => [
        file,
        new TextEncoder().encode(text(file)),
      ]),
    );
    for (const each of [asText, asBytes]) {
      const { captures, comments, threads, problems } = withChanges(EMPTY, each);
      expect(problems).toEqual([]);
      expect(captures.map(({ actualSha256 }) => actualSha256)).toEqual(
        after.captures.map(({ actualSha256 }) => actualSha256),
      );
      expect([comments.length, threads.length]).toEqual([6, 1]);
    }
  });

  it('has the problems there were, and those of the new files', () => {
    const known = { file: 'comments/9.md', line: 1, what: 'It is not sound.', fix: 'Mend it.' };
    const content = { ...EMPTY, problems: [known] };
    const { problems } = withChanges(content, new Map([['comments/1.md', 'No front matter.']]));
    expect(problems.map(({ file }) => file)).toEqual(['comments/9.md', 'comments/1.md']);
  });

  it('tells how many of its comments are read', () => {
    const { changes } = archive();
    const told: unknown[] = [];
    withChanges(EMPTY, changes, (...step) => told.push(step));
    expect([told.length, told[0], told.at(-1)]).toEqual([
      6,
      ['comments read back', 1, 6],
      ['comments read back', 6, 6],
    ]);
  });
});
