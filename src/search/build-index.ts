import { wordsLanguage } from '../markdown/language.ts';
import type { Archive, Comment } from '../schema/archive.ts';
import type { Engine } from './engine.ts';
import { type Shards, writeShards } from './shards/write-shards.ts';
import type { Concept } from './vocabulary.ts';
import { engineOf, type SearchData, searchDataOf } from './whole-engine.ts';

/** A file for search as JSON: `name` changes with its content, so that it may be cached for ever. */
export interface SearchFile {
  name: string;
  json: string;
}

/** The index of an archive in one file. */
export interface WholeIndex {
  data: SearchData;
  index: SearchFile;
}

/** The index of an archive in many files, in a folder whose name changes with what is in them. */
export interface ShardIndexFiles extends Shards {
  folder: string;
}

/**
 * Characters of all comments together whose index a page reads and searches within a frame: some 400 KB. The index of
 * more is cut into files, of which a search fetches a few.
 */
const LONGEST_WHOLE = 60_000;

/** Whether the index of an archive is cut into files. */
export function isSharded({ comments }: Archive): boolean {
  let length = 0;
  for (const { lines } of comments.values()) for (const line of lines) length += line.length + 1;
  return length > LONGEST_WHOLE;
}

/** The language of a comment's words, as its page marks it. */
const foreign = (comment: Comment) => wordsLanguage(comment).lang ?? null;

/**
 * Builds the index of the whole archive in one file, once for all the pages that need it.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export const buildIndex = onceFor(async (archive: Archive): Promise<WholeIndex> => {
  const data = wholeData(archive);
  return { data, index: await fileOf('index', data) };
});

const wholeData = onceFor((archive: Archive) => searchDataOf(archive, foreign));

/**
 * Builds the index of the whole archive in many files, once for all the pages that need it.
 * @throws {Error} when the glossary makes a broken vocabulary.
 */
export const buildShards = onceFor(async (archive: Archive): Promise<ShardIndexFiles> => {
  const shards = writeShards(archive, { languageOf: foreign });
  const digest = await digestOf(oneAfterAnother(shards));
  return { ...shards, folder: `index-${digest}` };
});

/** All that an index holds, each file behind its name and length: to digest many small files one by one takes ten times as long. */
function oneAfterAnother({ manifest, files }: Shards): Uint8Array<ArrayBuffer> {
  const lengths = [...files].map(([name, { length }]) => `${name} ${length}\n`);
  const head = new TextEncoder().encode(`${manifest}\n${lengths.join('')}`);
  const all = [head, ...files.values()];
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** The vocabulary by itself, to mark words in a thread. */
export const buildVocabulary = onceFor(async (archive: Archive): Promise<SearchFile> => {
  const vocabulary: Concept[] = isSharded(archive)
    ? (await buildShards(archive)).vocabulary
    : (await buildIndex(archive)).data.vocabulary;
  return fileOf('vocabulary', vocabulary);
});

/** Search over the archive for the build itself, made ready once. */
export const buildEngine = onceFor(
  (archive: Archive): Engine =>
    engineOf(isSharded(archive) ? searchDataOf(archive) : wholeData(archive)),
);

function onceFor<T>(build: (archive: Archive) => T): (archive: Archive) => T {
  const built = new WeakMap<Archive, T>();
  return (archive) => {
    const known = built.get(archive) ?? build(archive);
    built.set(archive, known);
    return known;
  };
}

async function fileOf(kind: string, content: unknown): Promise<SearchFile> {
  const json = JSON.stringify(content);
  return { name: `${kind}-${await digestOf(new TextEncoder().encode(json))}`, json };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
