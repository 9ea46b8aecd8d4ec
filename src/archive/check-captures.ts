import { isLines } from '../schema/captured-part.ts';
import { linesOf } from './bars.ts';
import type { Problem } from './problem.ts';
import type { CaptureFile } from './read-captures.ts';
import type { Content } from './read-content.ts';
import { bounds, capturedLines } from './verbatim.ts';

/** Captures are untouched; comments name lines that exist; every line of pasted text belongs to exactly one comment. */
export function checkCaptures({ captures, comments, threads }: Content): Problem[] {
  const slugs = new Set(threads.map(({ slug }) => slug));
  const byId = new Map(captures.map((file) => [file.capture.id, file]));
  const owners = new Map<string, number[]>();
  const problems = captures.flatMap((file) => checkFile(file, slugs));
  for (const { file, comment } of comments) {
    if (comment.state === 'moved') continue;
    for (const { capture, pass, lines } of comment.captured.filter(isLines)) {
      const found = byId.get(capture)?.capture;
      const fix = 'name a capture, a pass of it and lines inside that pass';
      const range = found?.passes[pass];
      if (!found || range === undefined) {
        const what = found
          ? `capture '${capture}' has no pass '${pass}'`
          : `no capture '${capture}'`;
        problems.push({ file, what: `captured: ${what}`, fix });
        continue;
      }
      const [inner, outer] = [bounds(lines), bounds(range)];
      if (inner.from < outer.from || inner.to > outer.to || inner.from > inner.to) {
        const what = `captured: lines ${lines} are not inside pass ${pass}, lines ${range}`;
        problems.push({ file, what, fix });
      }
      for (const { line } of capturedLines(found.lines, lines)) {
        const key = `${capture}:${line}`;
        owners.set(key, [...(owners.get(key) ?? []), comment.number]);
      }
    }
  }
  return [...problems, ...captures.flatMap((file) => checkLines(file, owners))];
}

function checkFile({ file, capture, actualSha256 }: CaptureFile, slugs: Set<string>): Problem[] {
  const problems: Problem[] = [];
  if (actualSha256 !== capture.sha256) {
    problems.push({
      file,
      what: 'the capture is not the file that was captured: its SHA-256 differs from the sidecar’s',
      expected: capture.sha256,
      found: actualSha256,
      fix: 'restore the file from version history; a capture is never edited',
    });
  }
  if (!slugs.has(capture.thread)) {
    problems.push({
      file,
      what: `there is no thread '${capture.thread}'`,
      fix: `write content/threads/${capture.thread}.md`,
    });
  }
  return problems;
}

function checkLines({ file, capture }: CaptureFile, owners: Map<string, number[]>): Problem[] {
  const own = new Set((capture.pageLines ?? []).flatMap(linesOf));
  return capturedLines(capture.lines, `1-${capture.lines.length}`).flatMap(({ line, text }) => {
    const claimed = owners.get(`${capture.id}:${line}`) ?? [];
    if (own.has(line) && claimed.length > 0) {
      const what = `comment ${claimed.join(' and ')} holds a line that is the page’s own`;
      const fix =
        'if it is the page’s, take it out of the comment (in a draft: “~” for its “|”); if the comment’s, out of pageLines in the sidecar';
      return [{ file, line, what, fix }];
    }
    if (claimed.length === 1 || own.has(line)) return [];
    const what =
      claimed.length === 0
        ? `no comment holds this line: ${JSON.stringify(text)}`
        : `comments ${claimed.join(' and ')} both hold this line`;
    const fix =
      'give the line to exactly one comment, under captured, or to pageLines in the sidecar';
    return [{ file, line, what, fix }];
  });
}
