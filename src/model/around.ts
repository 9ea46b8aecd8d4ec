/** Comments above one that its page quotes: the opening, and the nearest. */
const MOST_ABOVE = 12;

/** Direct replies that a comment's page quotes. */
const MOST_BELOW = 50;

/** What a comment's page quotes of the comments that it answers, and how many it leaves to the thread. */
export interface Above<T> {
  /** The opening, alone only where comments are left out below it. */
  first: T[];
  left: number;
  nearest: T[];
}

/** Of the comments that one answers, from the opening down, those to quote on its page. */
export function quotedAbove<T>(path: readonly T[]): Above<T> {
  if (path.length <= MOST_ABOVE) return { first: [], left: 0, nearest: [...path] };
  return {
    first: path.slice(0, 1),
    left: path.length - MOST_ABOVE,
    nearest: path.slice(1 - MOST_ABOVE),
  };
}

/** Of the direct replies to a comment, in their order, those to quote on its page, and how many are left. */
export function quotedBelow<T>(replies: readonly T[]): { quoted: T[]; left: number } {
  return { quoted: replies.slice(0, MOST_BELOW), left: Math.max(0, replies.length - MOST_BELOW) };
}
