/** The first words of a comment, cut at a word's end; `cut` tells whether anything is left out. */
export interface Excerpt {
  text: string;
  cut: boolean;
}

/** At most `limit` words of `lines`, kept as they stand; whole when there are no more than `whole` words. */
export function excerpt(lines: readonly string[], limit: number, whole = limit): Excerpt {
  const text = lines.join('\n');
  let words = 0;
  let end = 0;
  // A comment may have thousands of words, and stands in many excerpts.
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    words += 1;
    if (words === limit) end = index + word.length;
    if (words > whole && words >= limit) return { text: text.slice(0, end), cut: true };
  }
  return { text, cut: false };
}

/** The first `limit` characters or fewer on one line, for titles and descriptions, with an ellipsis where cut. */
export function opening(lines: readonly string[], limit: number): string {
  const text = lines.join(' ').trim();
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const kept = cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2));
  // The first half of a character outside the basic plane, cut in two.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
