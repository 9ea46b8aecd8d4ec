/** How many words lines of text hold: runs of characters that are not white space. */
export function wordCount(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(/\S+/gu)?.length ?? 0), 0);
}
