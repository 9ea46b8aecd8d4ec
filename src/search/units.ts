import type { Engine } from './engine.ts';
import { type WrittenForms, writtenForms } from './forms.ts';
import { conceptTerm, stemTerm } from './index-options.ts';
import { stemOf } from './stem.ts';
import type { Concept } from './vocabulary.ts';
import type { Words } from './words.ts';

/**
 * What a form of a word is worth beside the word itself. A comment that holds the word itself holds its stem and its
 * concept, too; all together are worth 1, so that a word with many forms does not outweigh one with few.
 */
export const FORM_WEIGHTS = { exact: 1, stem: 0.5, concept: 0.35, joined: 0.8, pair: 0.2 };

/** One word looked for, with every index term that finds it and what that is worth. */
export interface Unit {
  word: string;
  /** What else it may be written as, to be marked. */
  written: string[];
  terms: ReadonlyMap<string, number>;
  prefix: boolean;
  /** Whether what does not hold it is not looked for. */
  required: boolean;
  /** Whether it adds to a score and finds nothing: another index tells where the phrase stands that it is a word of. */
  told: boolean;
  /** Whether it is looked up in all comments that hold it, not only where it weighs most (`champions.ts`). */
  whole: boolean;
}

/** A word shorter than this is not corrected: too many words are like it. */
const SHORTEST_CORRECTED = 4;

/** What units are unless they are told to be otherwise. */
const PLAIN = { prefix: false, required: false, told: false, whole: false };

/** A word that stands nowhere and the one shown for it. */
export interface Correction {
  from: string;
  to: string;
}

/** The words of a query made ready to be looked up. */
export interface Units {
  units: Unit[];
  corrections: Correction[];
  /** The concepts added, each with the words of the query that it was added for. */
  expansions: { concept: Concept; for: string }[];
}

/** Finds every form of the words of a query; with `vocabulary` off, no concept widens it. */
export function unitsOf(words: Words, engine: Engine, vocabulary: boolean): Units {
  const corrections = correctionsIn(words, engine);
  const corrected = (term: string) => corrections.get(term) ?? term;
  const inOrder = words.typed.map(({ term }) => corrected(term));
  const matches = vocabulary ? engine.conceptsIn(inOrder) : [];
  const once = new Map(words.searched.map((token) => [corrected(token.term), token]));
  const units = [...once.values()].map((token): Unit => {
    const word = corrected(token.term);
    const { joined, pairs } = writtenForms(word, inOrder);
    const concepts = new Map(
      matches
        .filter(({ from, to }) => inOrder.slice(from, to).includes(word))
        .map(({ slug, from, to }) => [slug, to - from]),
    );
    return {
      ...PLAIN,
      word,
      written: [...joined, ...pairs],
      terms: termsOf(word, concepts, writtenForms(word, inOrder, engine.holdsJoined)),
      prefix: token.term === words.prefix && word === token.term,
    };
  });
  const expansions = [...Map.groupBy(matches, ({ slug }) => slug)].flatMap(([slug, [match]]) => {
    const concept = engine.vocabulary.get(slug);
    if (!concept || !match) return [];
    return [{ concept, for: inOrder.slice(match.from, match.to).join(' ') }];
  });
  return { units, corrections: [...corrections].map(([from, to]) => ({ from, to })), expansions };
}

/** A unit for a word taken from a text, without vocabulary or completion. */
export function plainUnit(term: string): Unit {
  return { ...PLAIN, word: term, written: [], terms: termsOf(term) };
}

/** The index terms of a word with their weights. */
function termsOf(
  word: string,
  concepts: ReadonlyMap<string, number> = new Map(),
  { joined, pairs }: WrittenForms = { joined: [], pairs: [] },
): Map<string, number> {
  const stem = stemOf(word);
  const forms: [string, number][] = [
    [word, FORM_WEIGHTS.exact],
    ...(stem === undefined ? [] : [[stemTerm(stem), FORM_WEIGHTS.stem] as [string, number]]),
    ...[...concepts].map(([slug, length]): [string, number] => [
      conceptTerm(slug),
      FORM_WEIGHTS.concept / length,
    ]),
  ];
  const whole = forms.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map([
    ...joined.map((term): [string, number] => [term, FORM_WEIGHTS.joined]),
    ...pairs.map((pair): [string, number] => [pair, FORM_WEIGHTS.pair]),
    ...forms.map(([term, weight]): [string, number] => [term, weight / whole]),
  ]);
}

/**
 * For words that stand nowhere in the archive, not even as the beginning or another form of a word, the word most like
 * each; none for a word with a digit.
 */
function correctionsIn(words: Words, engine: Engine): ReadonlyMap<string, string> {
  const searched = words.searched.map(({ term }) => term);
  const unknown = searched.filter((term) => isUnknown(term, words, engine));
  return unknown.length > 0 ? engine.corrections(unknown) : new Map();
}

function isUnknown(term: string, words: Words, engine: Engine): boolean {
  if (term.length < SHORTEST_CORRECTED || /\p{N}/u.test(term)) return false;
  const inOrder = words.typed.map((token) => token.term);
  const { joined, pairs } = writtenForms(term, inOrder, engine.holdsJoined);
  const forms = [...termsOf(term).keys(), ...joined, ...pairs];
  const growing = term === words.prefix;
  return (
    pairs.length === 0 && !forms.some((form) => engine.holdsTerm(form, growing && form === term))
  );
}
