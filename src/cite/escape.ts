const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  // The library would take these for tags.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text as the value of a BibLaTeX field: nothing in it is a command, a brace, a comment or a ligature of TeX. */
export function tex(text: string): string {
  return text.replace(
    /[\\~^`<>&%$#_{}]|(?<=-)-|(?<=')'/g,
    (found) => TEX[found] ?? (found === '-' || found === "'" ? `{}${found}` : `\\${found}`),
  );
}
