import { drawable } from './glyphs.ts';

/** Words that fit, one by one, at a size; `cut` tells whether any are left out. */
export interface FirstWords {
  words: string[];
  size: number;
  cut: boolean;
}

/** Type sizes in pixels, and the lines that fit at each; short texts are set large. */
const SIZES = [
  { size: 92, lines: 3 },
  { size: 72, lines: 4 },
  { size: 58, lines: 6 },
  { size: 48, lines: 7 },
] as const;

/**
 * The first words of a text, as large as they fit into a column of `width` pixels. The words end before the first one
 * that the fonts cannot draw, so that no picture shows empty boxes, and before one wider than the column; it can be that no words are left.
 */
export function firstWords(text: string, width: number): FirstWords {
  const all = text.normalize('NFC').split(/\s+/).filter(Boolean);
  const end = all.findIndex((word) => !drawable(word));
  const known = end === -1 ? all : all.slice(0, end);
  const fits = SIZES.map(({ size, lines }) => ({
    size,
    count: fitting(known, width / size, lines),
  }));
  const whole = fits.find(({ count }) => count === all.length);
  if (whole) return { words: all, size: whole.size, cut: false };
  const { size, count } = fits.reduce((most, fit) => (fit.count > most.count ? fit : most));
  return { words: known.slice(0, count), size, cut: true };
}

/** How many of some words fit into `lines` lines of `width` em, with room for an omission mark at the end. */
function fitting(words: readonly string[], width: number, lines: number): number {
  let line = 1;
  let filled = 0;
  for (const [index, word] of words.entries()) {
    const needed = widthOf(word);
    if (needed > width) return index;
    if (filled + needed > width) {
      line += 1;
      filled = 0;
    }
    const last = line === lines && index < words.length - 1;
    if (line > lines || (last && filled + needed + widthOf(' […]') > width)) return index;
    filled += needed + widthOf(' ');
  }
  return words.length;
}

/** About how many em a text is wide in the serif, rather too wide than too narrow. */
function widthOf(text: string): number {
  const em = [...text].map((character) => {
    if (/[ilj.,:;'’‘|!ftrI ]/.test(character)) return 0.34;
    if (/[mwMW@%—…]/.test(character)) return 0.92;
    return /[A-Z0-9&$€#]/.test(character) ? 0.66 : 0.54;
  });
  return em.reduce((sum, width) => sum + width, 0);
}
