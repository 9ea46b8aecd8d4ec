import type { Archive } from '../../../src/schema/archive.ts';
import { madeUpWord } from './made-up-word.ts';
import { oneOf, type Random, zipf } from './random.ts';

/** Stems of rare words: with their endings, 100,000 comments hold about as many words as a real debate. */
const RARE_WORDS = 15_000;
/** The rank of the most frequent of them among all words. */
const COMMONEST = 50;
/** How many of the longer words are rare ones. */
const RARE = 0.3;
/** Where a sentence that found no end is ended. */
const LONGEST = 40;

/** A word that a rare one may take the place of, and what stands after it. */
const LONGER = /^([a-z]{5,})([,;:.?!]*)$/;

/**
 * Sentences that read like the archive's: each word follows one that it follows somewhere in the archive's own texts
 * (a Markov chain of words), and a part of the longer ones is made up, in Zipf's proportions.
 */
export function sentencesLike(archive: Archive, random: Random): () => string {
  const { starts, followers } = chainOf(textsOf(archive));
  const rank = zipf(random, RARE_WORDS, COMMONEST);
  const shown = (word: string) => {
    const [, , end] = (random() < RARE && LONGER.exec(word)) || [];
    return end === undefined ? word : madeUpWord(rank(), random) + end;
  };
  return () => {
    const words: string[] = [];
    for (let word = oneOf(random, starts); ; word = oneOf(random, followers.get(word) ?? starts)) {
      words.push(shown(word));
      if (/[.?!]$/.test(word)) return words.join(' ');
      if (words.length >= LONGEST) return `${words.join(' ').replace(/[,;:]$/, '')}.`;
    }
  };
}

function textsOf({ comments, claims, themes, glossary }: Archive): string[] {
  return [
    ...[...comments.values()].flatMap(({ lines }) => lines),
    ...[...claims.values()].map(({ claim }) => claim),
    ...[...themes.values()].flatMap(({ question, lede }) => [question, lede.for, lede.against]),
    ...[...glossary.values()].map(({ definition }) => definition),
  ];
}

function chainOf(texts: readonly string[]): {
  starts: string[];
  followers: ReadonlyMap<string, string[]>;
} {
  const starts: string[] = [];
  const followers = new Map<string, string[]>();
  for (const text of texts) {
    let before: string | undefined;
    for (const word of text.match(/\S+/gu) ?? []) {
      if (before === undefined || /[.?!]$/.test(before)) starts.push(word);
      else followers.set(before, [...(followers.get(before) ?? []), word]);
      before = word;
    }
  }
  return { starts, followers };
}
