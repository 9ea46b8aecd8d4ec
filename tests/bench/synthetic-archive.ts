import { archiveOf } from '../../src/archive/archive-of.ts';
import { STANCES } from '../../src/model/stance.ts';
import type { Archive, Comment } from '../../src/schema/archive.ts';
import { aComment, realArchive } from '../support/real-archive.ts';

/** Comments in a thread. */
const THREAD = 200;
const MEAN_WORDS = 60;

/**
 * An archive of `count` comments made of the real archive's words in Zipf's proportions (the nth most frequent word is
 * n times as rare as the first) and of made-up rare ones. The same for the same count. It is never published.
 */
export function syntheticArchive(count: number): Archive {
  const real = realArchive();
  const random = mulberry32(count);
  const words = vocabulary(real, count);
  const cumulative: number[] = [];
  for (const [rank] of words.entries()) {
    cumulative.push((cumulative.at(-1) ?? 0) + 1 / (rank + 1));
  }
  const word = () => {
    const at = random() * (cumulative.at(-1) ?? 0);
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const themes = [...real.themes.keys()];
  const [model] = real.threads.values();
  const comments: Comment[] = [];
  for (let number = 1; number <= count; number += 1) {
    const first = number - ((number - 1) % THREAD);
    const length = 3 + Math.floor(-Math.log(1 - random()) * MEAN_WORDS);
    const reply = number > first && random() < 0.6;
    comments.push(
      aComment({
        number,
        parent: reply ? first + Math.floor(random() * (number - first)) : null,
        thread: `thread-${Math.ceil(number / THREAD)}`,
        lines: [Array.from({ length }, word).join(' ')],
        stance: STANCES[Math.floor(random() * STANCES.length)] ?? 'none',
        themes: themes.filter(() => random() < 0.15),
      }),
    );
  }
  const slugs = [...new Set(comments.map(({ thread }) => thread))];
  return archiveOf({
    comments,
    threads: model ? slugs.map((slug) => ({ ...model, slug, title: `About ${slug}` })) : [],
    themes: [...real.themes.values()],
    claims: [...real.claims.values()],
    glossary: [...real.glossary.values()],
  });
}

function vocabulary({ comments }: Archive, count: number): string[] {
  const often = new Map<string, number>();
  for (const { lines } of comments.values()) {
    for (const word of lines.join(' ').match(/\S+/gu) ?? []) {
      often.set(word, (often.get(word) ?? 0) + 1);
    }
  }
  const real = [...often].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
  const rare = Array.from({ length: Math.round(Math.sqrt(count) * 100) }, (_, index) => {
    const letters = (index + 26 ** 3).toString(26);
    return [...letters]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
  });
  return [...real, ...rare];
}

/** Random numbers from 0 to below 1 that are the same for the same seed (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
