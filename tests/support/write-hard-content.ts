import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { rangeFrom } from '../../src/archive/range-from.ts';
import { markdownFromLines } from '../../src/import/adapters/markdown-from-lines.ts';
import { commentFile } from '../../src/import/write-comment.ts';
import { commentFrontMatter } from '../../src/schema/comment.ts';
import { HARD } from './hard-archive.ts';

// Writes the archive's content with a thread that is hard to lay out and to read aloud into the folder it is given.
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder to write to.');
const root = resolve(folder);
rmSync(root, { recursive: true, force: true });
cpSync('content', root, { recursive: true });

const capture = `${HARD.thread}/paste.txt`;
const count = HARD.comments.length;
/** The page's own lines below the words: two days, and a time that counts from the day of the capture. */
const [FIRST_DAY, DAY, SAID] = ['2025-09-19', '2026-01-31', '3 hours ago'];
const text = [...HARD.comments.map(({ words }) => words), FIRST_DAY, DAY, SAID].join('\n');
mkdirSync(join(root, 'captures', HARD.thread), { recursive: true });
writeFileSync(join(root, 'captures', capture), text);
writeFileSync(
  join(root, 'captures', `${capture}.yaml`),
  stringify(
    {
      format: 'pasted-text',
      sha256: createHash('sha256').update(text).digest('hex'),
      capturedOn: DAY,
      capturedHow: 'Written for a test.',
      unknown: [],
      pageLines: [`${count + 1}-${count + 3}`],
      passes: { A: `1-${count + 3}` },
    },
    { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
  ),
);
writeFileSync(
  join(root, 'threads', `${HARD.thread}.md`),
  `---\n${stringify(
    {
      title:
        'Comments that are hard to show, such as https://example.org/a-rather-long-part-of-an-address',
      lede: 'Thirty replies one below the other, a word of 200 letters, and words in other languages.',
      source: {
        title: 'A page that does not exist',
        publication: 'A test',
        url: 'https://example.org/comments',
        published: '2026-01-31',
        basis: { kind: 'recorded' },
      },
      provenance: 'Written for a test.',
    },
    { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
  )}---\nNothing here was said by anybody.\n`,
);
for (const [index, { number, parent, author, words }] of HARD.comments.entries()) {
  const frontMatter = commentFrontMatter.parse({
    number,
    parent,
    parentBasis: { kind: 'recorded' },
    author: { name: author, role: 'reader', basis: 'recorded' },
    ...(index === count - 1
      ? { date: null, dateRange: rangeFrom(SAID, DAY) }
      : { date: index === 0 ? FIRST_DAY : DAY }),
    captured: [{ capture, pass: 'A', lines: `${index + 1}` }],
    stance: 'none',
    ...(index === 0 ? { themes: ['zero-sum'], labelledBy: 'editor' } : { themes: [] }),
  });
  writeFileSync(
    join(root, 'comments', `${number}.md`),
    commentFile(frontMatter, markdownFromLines([words])),
  );
}
