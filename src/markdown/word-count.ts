const SPACE = /\s/u;

/** How many words lines of text hold: runs of characters that are not white space. */
export function wordCount(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + wordsIn(line), 0);
}

/** Without a regular expression's list of all words: a record counts those of every comment of the archive. */
function wordsIn(line: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < line.length; at += 1) {
    const space = isSpace(line.charCodeAt(at));
    if (!space && !inWord) words += 1;
    inWord = !space;
  }
  return words;
}

/** Whether a UTF-16 code unit is white space as ECMAScript's `\s` is: none takes two units. */
function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return SPACE.test(String.fromCharCode(unit));
}
