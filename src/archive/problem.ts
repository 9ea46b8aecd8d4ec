/** One thing wrong in content: where, what and how to mend it. `file` is relative to the content folder. */
export interface Problem {
  file: string;
  line?: number;
  what: string;
  expected?: string;
  found?: string;
  fix: string;
}

/** All problems as plain text for a terminal or a log, one block each, in file order; `folder` is where the files lie. */
export function formatProblems(problems: readonly Problem[], folder = 'content/'): string {
  const byPlace = problems.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file, 'en', { numeric: true }) || (a.line ?? 0) - (b.line ?? 0),
  );
  const blocks = byPlace.map(({ file, line, what, expected, found, fix }) =>
    [
      `${folder}${file}${line === undefined ? '' : `:${line}`}`,
      `  ${what}`,
      ...(expected === undefined ? [] : [`  expected: ${expected}`]),
      ...(found === undefined ? [] : [`  found:    ${found}`]),
      `  to fix: ${fix}`,
    ].join('\n'),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${blocks.join('\n\n')}\n\n${count}${folder === '' ? '' : ` in ${folder}`}.`;
}
