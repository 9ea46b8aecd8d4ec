import { expect } from 'vitest';
import { archiveOf, type Parts } from '../../src/archive/archive-of.ts';
import {
  type Archive,
  archivedTerm,
  archivedTheme,
  type Comment,
  type Term,
  type Theme,
} from '../../src/schema/archive.ts';
import { type Answer, answer, type Request } from '../../src/search/answer.ts';
import type { Engine } from '../../src/search/engine.ts';
import { engineOf, searchDataOf } from '../../src/search/whole-engine.ts';
import { asked } from './asked.ts';
import { aComment, realArchive } from './real-archive.ts';
import { languageOf, shardEngineAmong } from './shard-engine.ts';

/** Asks an archive; what is left out is as when a reader has only typed. */
export type Ask = (typed: string, request?: Partial<Request>) => Answer;

/** The engine as the browser has it: its data was written to a file and read back. */
export function engineAmong(archive: Archive): Engine {
  return engineOf(JSON.parse(JSON.stringify(searchDataOf(archive, languageOf))));
}

/** Search in an archive made of the given parts. */
export function searchIn(parts: Parts): Ask {
  return askAmong(archiveOf(parts));
}

/** Search in an archive of comments alone. */
export function searchAmong(comments: readonly Comment[]): Ask {
  return searchIn({ comments });
}

/** Search among comments that say one text each and are numbered from 1. */
export function searchTexts(...texts: string[]): Ask {
  return searchAmong(commentsOf(texts));
}

/** Comments that say one text each, numbered from 1. */
export function commentsOf(texts: readonly string[]): Comment[] {
  return texts.map((text, index) => aComment({ number: index + 1, lines: text.split('\n') }));
}

/** Search over the index of an archive in one file, and over that in many, which must answer the same. */
function askAmong(archive: Archive): Ask {
  const whole = askOf(engineAmong(archive));
  const shards = askOf(shardEngineAmong(archive));
  return (typed, request) => {
    const given = whole(typed, request);
    expect(shards(typed, request), `${typed}, over an index in files`).toEqual(given);
    return given;
  };
}

/** Search by an engine. */
export function askOf(engine: Engine): Ask {
  return (typed, request = {}) => {
    const given = answer(asked(typed, request), engine);
    // Every property is read, as it is over an index in one file.
    const found = given.found.map((one) => {
      const { title, above, ...shown } = engine.shown(one.document);
      const { name, role, link, opening, answered } = one.document;
      return { ...one, document: { ...shown, name, role, link, opening, answered } };
    });
    return { ...given, found };
  };
}

export const realEngine: Engine = engineAmong(realArchive());

/** Search in the archive itself. */
export const askReal: Ask = askAmong(realArchive());

/** The numbers of the comments found, in order. */
export function numbersOf({ found }: Pick<Answer, 'found'>): number[] {
  return found.map(({ document }) => document.number);
}

/** The same in the order of the comments. */
export function sortedNumbersOf(given: Pick<Answer, 'found'>): number[] {
  return numbersOf(given).toSorted((a, b) => a - b);
}

/** Those of the comments found that hold everything asked for. */
export function completeOf({ found }: Pick<Answer, 'found'>): number[] {
  return numbersOf({ found: found.filter(({ complete }) => complete) });
}

/** A glossary entry with other forms. */
export function aTerm(slug: string, term: string, ...aliases: string[]): Term {
  return archivedTerm.parse({
    slug,
    term,
    aliases,
    definition: 'A term of the debate.',
    source: null,
    in: [],
  });
}

/** A theme by its label, with the given fields. */
export function aTheme(slug: string, label: string, fields: Partial<Theme> = {}): Theme {
  return archivedTheme.parse({
    slug,
    label,
    question: 'Is it wise?',
    lede: { for: 'One side agrees.', against: 'The other side denies it.' },
    order: 1,
    ...fields,
  });
}
