import { stemOf } from '../stem.ts';
import { writeAfter } from './after.ts';
import { ByteWriter } from './bytes.ts';
import { differencesFrom } from './differences.ts';
import { joinedElsewhere } from './joined-elsewhere.ts';
import { BESIDE, beginningTerm, coverOf, LISTS, spanOf } from './layout.ts';
import type { Triples } from './postings.ts';
import { KINDS } from './record-kinds.ts';
import type { Tiers } from './tiers.ts';
import { BodyWriter, type Cut, WholeLists } from './write-lists.ts';

interface TermRecord {
  key: string;
  kind: number;
  words: string[];
  body: Uint8Array;
}

/** Files of words, and where each but the first begins. */
export interface WordFiles {
  files: Uint8Array<ArrayBuffer>[];
  boundaries: string[];
}

/** Files of terms, and of the lists that were cut, whole. */
export interface TermFiles extends WordFiles {
  whole: Uint8Array<ArrayBuffer>[];
}

/**
 * Cuts the terms into files of about `size` bytes. Words of one stem lie together, under it, so that a word and its
 * other forms come with one file. A word whose own place in the alphabet is in another file lies there, too, so that
 * all words with one beginning lie in the files around it. A term that has a word in `bases` lies with that word, as
 * what is other in its lists, or whole where it only lies `BESIDE` it. Where lists are cut, what `sumsOf` tells of
 * beginnings whose words lie in several files lies where the first of these words would.
 */
export function writeTerms(
  { first: terms, whole: cut }: Tiers,
  size: number,
  bases: ReadonlyMap<string, string> = new Map(),
  sumsOf: (apart: (beginning: string) => boolean) => ReadonlyMap<string, Triples[]> = () =>
    new Map(),
): TermFiles {
  const bodies = new BodyWriter();
  const wholes = new WholeLists(bodies);
  const cutOf = (words: readonly string[]): Cut | undefined =>
    words.some((word) => cut.has(word))
      ? wholes.add(words.map((word) => cut.get(word) ?? terms.get(word) ?? []))
      : undefined;
  const records = recordsOf(terms, bases, bodies, cutOf).sort(inOrder);
  const shards: TermRecord[][] = [[]];
  const boundaries: string[] = [];
  let weight = 0;
  let last = '';
  for (const record of records) {
    const more = record.body.length + record.key.length;
    const boundary = shortestBetween(last, record.key);
    const full = weight >= size * shareBefore(boundary, boundaries.at(-1) ?? '');
    // Who looks for a rare word does not fetch the long list of its neighbour. A stem and a word of the same letters
    // stay in one file.
    if (weight > 0 && (full || more >= size) && record.key !== last) {
      boundaries.push(boundary);
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
        const body = bodies.of([terms.get(word) ?? []]);
        shards[home]?.push({ key: word, kind: KINDS.alone, words: [word], body });
      }
    }
  }
  const put = (key: string, home: number, body: Uint8Array) =>
    shards[home]?.push({ key, kind: KINDS.plain, words: [key], body });
  for (const [term, basis] of bases) {
    const base = terms.get(basis);
    const lists = terms.get(term) ?? [];
    const told = base
      ? LISTS.map((_, list) => differencesFrom(base[list] ?? [], lists[list] ?? []))
      : lists;
    const key = basis.startsWith(BESIDE) ? basis.slice(1) : (stemOf(basis) ?? basis);
    put(term, coverOf(key, boundaries), bodies.of([told], cutOf([term])));
  }
  const isApart = (beginning: string) => {
    const [first, last] = spanOf(beginning, boundaries);
    return last > first;
  };
  for (const [beginning, lists] of cut.size > 0 ? sumsOf(isApart) : [])
    put(beginningTerm(beginning), coverOf(beginning, boundaries), bodies.of([lists]));
  const joined = joinedElsewhere(terms, (term) => coverOf(stemOf(term) ?? term, boundaries));
  const files = shards.map((shard, at) => fileOf(shard.sort(inOrder), joined.get(at) ?? []));
  return { files, whole: wholes.files(), boundaries };
}

/**
 * How full a file is to be before a boundary, which every search fetches: the fewer letters that adds to the one before,
 * the less (Bayer and Unterauer, Prefix B-trees, 1977).
 */
function shareBefore(boundary: string, last: string): number {
  let same = 0;
  while (same < boundary.length && boundary[same] === last[same]) same += 1;
  return 0.55 + 0.15 * (boundary.length - same);
}

const inOrder = (a: TermRecord, b: TermRecord) =>
  a.key < b.key ? -1 : Number(a.key > b.key) || a.kind - b.kind;

function recordsOf(
  terms: ReadonlyMap<string, Triples[]>,
  bases: ReadonlyMap<string, string>,
  bodies: BodyWriter,
  cutOf: (words: readonly string[]) => Cut | undefined,
): TermRecord[] {
  const records: TermRecord[] = [];
  const byStem = new Map<string, string[]>();
  for (const [term, lists] of terms) {
    if (bases.has(term)) continue;
    const stem = stemOf(term);
    if (stem === undefined) {
      const body = bodies.of([lists], cutOf([term]));
      records.push({ key: term, kind: KINDS.plain, words: [term], body });
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
    const body = bodies.of(
      words.map((word) => terms.get(word) ?? []),
      cutOf(words),
    );
    records.push({ key, kind: KINDS.stem, words, body });
  }
  return records;
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
