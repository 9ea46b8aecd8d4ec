import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { markdownComments } from '../../../src/model/thread-markdown.ts';
import { threadPieces } from '../../../src/pages/data/_thread-pieces.ts';
import type { Archive, Comment, Thread } from '../../../src/schema/archive.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { markdownSoup } from '../../support/markdown-soup.ts';
import { aComment, aThread, realArchive } from '../../support/real-archive.ts';

const address = {
  thread: (slug: string) => `https://archive.example/threads/${slug}/`,
  comment: (number: number) => `https://archive.example/c/${number}/`,
  capture: (id: string) => `https://archive.example/captures/${id}`,
};

/** What a plain CommonMark renderer shows of each comment: under its heading, after the list. */
function renderedWords(markdown: string): Map<string, string> {
  const processor = unified().use(remarkParse).use(remarkRehype);
  const words = new Map<string, string[]>();
  let heading = '';
  for (const node of processor.runSync(processor.parse(markdown)).children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') heading = textOf(node);
    else if (node.tagName !== 'ul' && heading !== '')
      words.set(heading, [...(words.get(heading) ?? []), textOf(node)]);
  }
  return new Map([...words].map(([name, lines]) => [name, lines.join('\n')]));
}

function whole(thread: Thread, archive: Archive): string {
  const pieces = threadPieces(archive, address)(thread);
  return pieces.map(({ make }) => make()).join('');
}

function written(...comments: Comment[]): string {
  const thread = aThread('Chips * and _chips_');
  return whole(thread, archiveOf({ threads: [thread], comments }));
}

/** Lines that are hard to write as Markdown. */
const anyLine = fc
  .oneof(
    markdownSoup,
    fc.array(anyCharacter, { minLength: 1, maxLength: 30 }).map((all) => all.join('')),
  )
  .filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));

describe('the Markdown of a thread', () => {
  const archive = realArchive();
  const [thread] = archive.threads.values();
  if (!thread) throw new Error('The archive has no thread.');
  const markdown = whole(thread, archive);

  it('renders to the words of every comment, in reading order', () => {
    const shown = [...renderedWords(markdown)].map(([heading, words]) => ({
      number: Number(/^Comment (\d+):/.exec(heading)?.[1]),
      words,
    }));
    expect(shown.toSorted((a, b) => a.number - b.number)).toEqual(
      [...archive.comments.values()].map(({ number, lines }) => ({
        number,
        words: lines.join('\n'),
      })),
    );
    expect(shown.slice(0, 8).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('says who speaks, whom a comment answers, and what was inferred', () => {
    expect(markdown).toContain('## Comment 4: The host, reply to 3\n');
    expect(markdown).toContain(
      '- Reply to 3, inferred. The capture does not say. Placed here because it quotes comment 3. Confidence: high.\n',
    );
    expect(markdown).toContain('- Answered by 5\n');
    expect(markdown).toContain('- An editor’s labels: against selling, Risk\n');
    expect(markdown).toContain('- <https://archive.example/c/4/>\n');
  });

  it('names the source, how it is known, the raw capture and its hash', () => {
    expect(markdown).toContain(`<${thread.source.url}>`);
    expect(markdown).toContain('How it was identified:');
    for (const { id, sha256 } of archive.captures.values())
      expect(markdown).toContain(`<https://archive.example/captures/${id}>, SHA-256 ${sha256}`);
    expect(markdown).toContain(thread.provenance);
    expect(markdown).toContain('- 21 comments, 9 openings\n');
  });

  it('leaves of a removed comment its number, its place and why it went', () => {
    const removed = written(
      aComment({ number: 1 }),
      aComment({
        number: 2,
        parent: 1,
        state: 'removed',
        removed: { reason: 'author', date: '2026-03-03' },
        author: { name: 'J. Example', role: 'reader', basis: 'recorded' },
        lines: ['gone words'],
      }),
    );
    expect(removed).toContain('## Comment 2: removed, reply to 1\n');
    expect(removed).toContain(
      'The words were taken out at its author’s request on 3 March 2026. The number is not used again.',
    );
    expect(removed).not.toMatch(/J\. Example|gone words/);
  });

  it('renders lines made to break Markdown as they are', () => {
    const hostile = readFileSync(
      new URL('../../fixtures/hostile-lines.txt', import.meta.url),
      'utf8',
    )
      .split('\n')
      .filter((line) => line.trim() !== '');
    const shown = renderedWords(written(aComment({ number: 1, lines: hostile })));
    expect([...shown.values()]).toEqual([hostile.join('\n')]);
  });

  it('renders a mail address that GitHub alone knows as it is', () => {
    const lines = ['a@b.co__x*', 'write to ada@mail.example, or a_b@mail.example'];
    const shown = renderedWords(written(aComment({ number: 1, lines })));
    expect([...shown.values()]).toEqual([lines.join('\n')]);
  });

  it('renders any line as it is', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        const shown = renderedWords(written(aComment({ number: 1, lines })));
        expect([...shown.values()]).toEqual([lines.join('\n')]);
      }),
    );
  });

  it('is the same wherever it is cut between comments', () => {
    const wordless = aComment({ number: 1, lines: [], withheld: 'deleted' });
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { maxLength: 2 }), { minLength: 1 }), (all) => {
        const comments = all.map((lines, index) => aComment({ number: index + 1, lines }));
        const shown = [...comments, wordless].map((comment) => ({ comment, answers: [2, 3] }));
        const cut = shown.map((one) => markdownComments([one], archive.themes, address)).join('');
        expect(cut).toBe(markdownComments(shown, archive.themes, address));
      }),
    );
  });

  it('costs, of a long thread, the piece of the comment that changed', () => {
    const thread = aThread('A long thread');
    const comments = Array.from({ length: 250 }, (_, index) => aComment({ number: index + 1 }));
    const digests = (changed: Comment) => {
      const all = comments.map((comment) =>
        comment.number === changed.number ? changed : comment,
      );
      const made = threadPieces(archiveOf({ threads: [thread], comments: all }), address);
      return made(thread).map(({ digest }) => digest);
    };
    const first = digests(aComment({ number: 150 }));
    const after = digests(aComment({ number: 150, lines: ['other words'] }));
    expect(first).toHaveLength(4);
    expect(after.map((digest, index) => digest === first[index])).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
