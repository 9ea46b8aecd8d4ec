import { mayJoin } from '../forms.ts';
import { stemOf } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import { writeAfter } from './after.ts';
import { ByteWriter } from './bytes.ts';
import { differencesFrom } from './differences.ts';
import { coverOf, LISTS } from './layout.ts';
import { type Triples, writePostings } from './postings.ts';

/** What a record holds: a term that has no stem, all words of one stem, or one word of a stem that lies elsewhere. */
export const KINDS = { plain: 0, stem: 1, alone: 2 };

interface TermRecord {
  key: string;
  kind: number;
  words: string[];
  body: Uint8Array;
}

/** Files of terms, and where each but the first begins. */
export interface TermFiles {
  files: Uint8Array<ArrayBuffer>[];
  boundaries: string[];
}

/**
 * Cuts the terms into files of about `size` bytes. Words of one stem lie together, under it, so that a word and its
 * other forms come with one file. A word whose own place in the alphabet is in another file lies there, too, so that
 * all words with one beginning lie in the files around it. A term that has a word in `bases` lies with that word, as
 * what is other in its lists.
 */
export function writeTerms(
  terms: ReadonlyMap<string, Triples[]>,
  size: number,
  bases: ReadonlyMap<string, string> = new Map(),
): TermFiles {
  const records = recordsOf(terms, bases).sort(inOrder);
  const shards: TermRecord[][] = [[]];
  const boundaries: string[] = [];
  let weight = 0;
  let last = '';
  for (const record of records) {
    const more = record.body.length + record.key.length;
    // Who looks for a rare word does not fetch the long list of its neighbour. A stem and a word of the same letters
    // stay in one file.
    if (weight > 0 && (weight >= size || more >= size) && record.key !== last) {
      boundaries.push(shortestBetween(last, record.key));
      shards.push([]);
      weight = 0;
    }
    shards.at(-1)?.push(record);
    weight += more;
    last = record.key;
  }
  for (const [place, shard] of shards.entries()) {
    for (const { kind, words } of [...shard]) {
      if (kind !== KINDS.stem) continue;
      for (const word of words) {
        const home = coverOf(word, boundaries);
        if (home === place) continue;
        const body = bodyOf([terms.get(word) ?? []]);
        shards[home]?.push({ key: word, kind: KINDS.alone, words: [word], body });
      }
    }
  }
  for (const [term, word] of bases) {
    const base = terms.get(word) ?? [];
    const lists = terms.get(term) ?? [];
    const body = bodyOf([
      LISTS.map((_, list) => differencesFrom(base[list] ?? [], lists[list] ?? [])),
    ]);
    const home = coverOf(stemOf(word) ?? word, boundaries);
    shards[home]?.push({ key: term, kind: KINDS.plain, words: [term], body });
  }
  const joined = joinedElsewhere(terms, (term) => coverOf(stemOf(term) ?? term, boundaries));
  const files = shards.map((shard, at) => fileOf(shard.sort(inOrder), joined.get(at) ?? []));
  return { files, boundaries };
}

const inOrder = (a: TermRecord, b: TermRecord) =>
  a.key < b.key ? -1 : Number(a.key > b.key) || a.kind - b.kind;

function recordsOf(
  terms: ReadonlyMap<string, Triples[]>,
  bases: ReadonlyMap<string, string>,
): TermRecord[] {
  const records: TermRecord[] = [];
  const byStem = new Map<string, string[]>();
  for (const [term, lists] of terms) {
    if (bases.has(term)) continue;
    const stem = stemOf(term);
    if (stem === undefined) {
      records.push({ key: term, kind: KINDS.plain, words: [term], body: bodyOf([lists]) });
    } else {
      const words = byStem.get(stem);
      if (words) words.push(term);
      else byStem.set(stem, [term]);
    }
  }
  const often = (word: string) => terms.get(word)?.[0]?.length ?? 0;
  for (const [key, words] of byStem) {
    // The most frequent first: small numbers come often, which gzip likes.
    words.sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1));
    const body = bodyOf(words.map((word) => terms.get(word) ?? []));
    records.push({ key, kind: KINDS.stem, words, body });
  }
  return records;
}

function bodyOf(words: readonly Triples[][]): Uint8Array {
  const writer = new ByteWriter();
  const held = LISTS.map((_, list) => words.some((lists) => (lists[list]?.length ?? 0) > 0));
  writer.number(held.reduce((mask, here, list) => mask | (here ? 1 << list : 0), 0));
  for (const [list, here] of held.entries()) {
    if (here)
      writePostings(
        writer,
        words.map((lists) => lists[list] ?? []),
      );
  }
  return writer.done();
}

/**
 * By the file of a word, the terms in other files that are this word and another as one (`Deep Seek`, `DeepSeek`): so
 * that a file is fetched for words in a row only where they are a term as one. The word is the first of the two, or
 * behind a common word (`out look`), for which no file is fetched, the second, whether or not the index holds it.
 */
function joinedElsewhere(
  terms: ReadonlyMap<string, Triples[]>,
  homeOf: (term: string) => number,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const term of [...terms.keys()].sort()) {
    if (!/^\w/u.test(term)) continue;
    const homes = new Set<number>();
    for (let at = 1; at < term.length; at += 1) {
      const first = term.slice(0, at);
      const second = term.slice(at);
      if (!mayJoin(first, second)) continue;
      if (isStopWord(first)) homes.add(homeOf(second));
      else if (terms.has(first) && terms.has(second)) homes.add(homeOf(first));
    }
    homes.delete(homeOf(term));
    for (const home of homes) found.set(home, [...(found.get(home) ?? []), term]);
  }
  return found;
}

function fileOf(
  records: readonly TermRecord[],
  joined: readonly string[],
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(records.length);
  let last = '';
  for (const { key, kind, words, body } of records) {
    writeAfter(writer, last, key);
    writer.number(kind);
    if (kind === KINDS.stem) {
      writer.number(words.length);
      for (const word of words) writeAfter(writer, key, word);
    }
    writer.number(body.length);
    last = key;
  }
  for (const { body } of records) writer.put(body);
  writer.number(joined.length);
  for (const [at, term] of joined.entries()) writeAfter(writer, joined[at - 1] ?? '', term);
  return writer.done();
}

/** The shortest beginning of `to` that comes after `from` in the alphabet of code units. */
export function shortestBetween(from: string, to: string): string {
  for (let length = 1; length < to.length; length += 1) {
    const beginning = to.slice(0, length);
    if (beginning > from) return beginning;
  }
  return to;
}
