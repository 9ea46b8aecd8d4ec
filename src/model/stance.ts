import type { Comment, Theme } from '../schema/archive.ts';
import type { Stance } from '../schema/comment.ts';

/** Stances in the order in which they are listed. */
export const STANCES = ['for', 'against', 'mixed', 'none'] as const satisfies readonly Stance[];

/** What a stance is called on every page. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  for: 'For selling',
  against: 'Against selling',
  mixed: 'Mixed',
  none: 'No stance',
};

/** A comment's labels in one line; `undefined` where it has neither a stance nor a theme, since nobody may have read it. */
export function labelsInWords(
  { stance, themes: slugs }: Comment,
  themes: ReadonlyMap<string, Theme>,
): string | undefined {
  if (stance === 'none' && slugs.length === 0) return undefined;
  const names = slugs.flatMap((slug) => themes.get(slug)?.label ?? []);
  return [STANCE_WORDS[stance].toLowerCase(), ...names].join(', ');
}

/** How many of some labelled things have each stance, in the order of `STANCES`, those with none left out. */
export function tally(labelled: Iterable<{ stance: Stance }>): { stance: Stance; count: number }[] {
  const counts = { for: 0, against: 0, mixed: 0, none: 0 };
  for (const { stance } of labelled) counts[stance] += 1;
  return STANCES.map((stance) => ({ stance, count: counts[stance] })).filter(
    ({ count }) => count > 0,
  );
}

/** A tally in words: `7 for selling, 4 against selling, 2 mixed, 8 without a stance`. */
export function sayTally(labelled: Iterable<{ stance: Stance }>): string {
  return tally(labelled)
    .map(({ stance, count }) =>
      stance === 'none'
        ? `${count.toLocaleString('en')} without a stance`
        : `${count.toLocaleString('en')} ${STANCE_WORDS[stance].toLowerCase()}`,
    )
    .join(', ');
}
