/** The lines of a captured text file, from line 1, without line ends and without the mark of its encoding. */
export function textLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}
