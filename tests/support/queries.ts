import type { Archive } from '../../src/schema/archive.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { tokens } from '../../src/search/tokens.ts';

/**
 * Queries such as readers type, of words of an archive, the same every time: one to three words of one comment, some
 * still being typed, some with what the search language knows.
 */
export function queriesFor(archive: Archive, count: number): string[] {
  const texts = [...archive.comments.values()].map(({ lines }) => lines.join(' '));
  return Array.from({ length: count }, (_, at) => {
    const words = tellingWords(texts[(at * 37) % texts.length] ?? '');
    const chosen = Array.from(
      { length: 1 + (at % 3) },
      (_, word) => words[(at * 7 + word * 5) % words.length] ?? 'chips',
    );
    const [first = 'chips', ...others] = chosen;
    switch (at % 10) {
      case 0:
        return `${chosen.join(' ').slice(0, -1)}`;
      case 1:
        return `${first} -${others[0] ?? 'china'}`;
      case 2:
        return `theme:money ${first} `;
      case 3:
        return `in:own ${chosen.join(' ')} `;
      case 4:
        return `is:reply stance:for ${first} `;
      default:
        return `${chosen.join(' ')} `;
    }
  });
}

/** Phrases of two to six words that stand in an archive, and as many whose last word stands elsewhere in the same comment. */
export function phrasesFor(archive: Archive, count: number): string[] {
  const texts = [...archive.comments.values()].map(({ lines }) => lines.join(' '));
  return Array.from({ length: count }, (_, at) => {
    const words = tokens(texts[(at * 31) % texts.length] ?? '').map(({ term }) => term);
    const start = (at * 7) % Math.max(1, words.length - 6);
    const phrase = words.slice(start, start + 2 + (at % 5));
    const last = at % 2 === 0 ? [] : [words[(at * 11) % words.length] ?? ''];
    return [...phrase.slice(0, phrase.length - last.length), ...last].join(' ');
  });
}

/** Words of an archive with two letters swapped, so that they stand nowhere in it. */
export function misspelt(archive: Archive, count: number): string[] {
  const texts = [...archive.comments.values()].map(({ lines }) => lines.join(' '));
  const all = new Set(texts.flatMap((text) => tokens(text).map(({ term }) => term)));
  const slips = [...all]
    .filter((word) => /^[a-z]{5,}$/.test(word))
    .map((word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`)
    .filter((word) => !all.has(word));
  const step = Math.max(1, Math.floor(slips.length / count));
  return slips.filter((_, at) => at % step === 0).slice(0, count);
}

function tellingWords(text: string): string[] {
  return [
    ...new Set(
      tokens(text)
        .map(({ term }) => term)
        .filter((term) => term.length > 2 && !isStopWord(term)),
    ),
  ];
}
