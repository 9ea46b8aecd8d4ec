import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { wordsAsLines } from '../../src/import/adapters/words.ts';
import type { DraftComment } from '../../src/import/pasted/draft.ts';
import { draftComments } from '../../src/import/pasted/make-draft.ts';
import { readDraft } from '../../src/import/pasted/read-draft.ts';
import { type Score, scoreOf, scoreText, sumOf } from '../../src/import/pasted/score.ts';
import type { CapturedThread } from '../../src/schema/captured-thread.ts';
import { CORRECTED, NEW_THREAD, pasted, textsOf } from '../support/pasted.ts';
import { seedBytes } from '../support/seed.ts';

// What the suggestions for pasted text get right by themselves: on the seed, whose comments were told apart by hand,
// and on captures with structure flattened to text, once as words alone and once with what pages set around them.
const CAPTURES = join(import.meta.dirname, '..', 'fixtures', 'captures');

const suggested = (text: string, publication: string | null) =>
  draftComments([pasted(text)], { ...NEW_THREAD, publication }).comments;

function seedScore(publication: string | null): Score {
  const text = seedBytes().toString('utf8');
  const read = readDraft('seed', CORRECTED, textsOf(pasted(text)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return scoreOf(suggested(text, publication), read.draft.comments);
}

/** A comment with structure as someone might paste it: its own lines, and those of the page around it. */
interface Flat {
  id: string | null;
  parent: string | null;
  host: boolean;
  above: string[];
  words: string[];
  below: string[];
}

function flatten({ comments }: CapturedThread, around: boolean): Flat[] {
  return comments.flatMap(({ id, parent, author, date, words }) => {
    const lines = words === null ? [] : wordsAsLines(words);
    if (lines.length === 0) return [];
    const day = date.kind === 'exact' ? [date.date.slice(0, 10)] : [];
    return {
      id,
      parent: parent.kind === 'reply' ? parent.id : null,
      host: author.host,
      above: around && author.name !== null ? [author.name, ...day] : [],
      words: lines,
      below: around ? ['Reply'] : [],
    };
  });
}

function flatScore(flat: readonly Flat[]): Score {
  const all = flat.flatMap(({ above, words, below }) => [...above, ...words, ...below]);
  let line = 0;
  const placed = (lines: readonly string[], words: boolean) =>
    lines.map((text) => {
      line += 1;
      return { text, words, places: [{ pass: 'A', line }] };
    });
  const indexOf = new Map(flat.map(({ id }, index) => [id, index]));
  const corrected = flat.map(
    ({ parent, host, above, words, below }): DraftComment => ({
      kind: 'new',
      label: null,
      parent: parent === null ? null : (indexOf.get(parent) ?? null),
      placed: { confidence: 'high', reason: 'the capture says so' },
      author: { role: host ? 'host' : 'reader', confidence: 'high', reason: 'the capture says so' },
      lines: [...placed(above, false), ...placed(words, true), ...placed(below, false)],
      notes: [],
    }),
  );
  return scoreOf(suggested(all.join('\n'), null), corrected);
}

const structured = readdirSync(CAPTURES, { recursive: true, withFileTypes: true }).flatMap(
  (file) => {
    if (!file.isFile()) return [];
    const read = readCapture(readFileSync(join(file.parentPath, file.name)));
    return read && read.comments.length > 2 ? [read] : [];
  },
);

console.log('The seed, its publication known (the rules were written with it at hand):');
console.log(`  ${scoreText(seedScore('ChinaTalk'))}`);
console.log('The seed, its publication unknown:');
console.log(`  ${scoreText(seedScore(null))}`);
for (const around of [false, true]) {
  const scores = structured.map((thread) => flatScore(flatten(thread, around)));
  console.log(
    `${scores.length} captures with structure flattened to ${around ? 'words, names, days and buttons' : 'words alone'} (fixtures written for the tests of the adapters):`,
  );
  for (const [index, score] of scores.entries()) {
    console.log(`  ${structured[index]?.format}: ${scoreText(score)}`);
  }
  console.log(`  together: ${scoreText(sumOf(scores))}`);
}
