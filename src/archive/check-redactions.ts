import { BAR } from '../schema/bar.ts';
import { isLines } from '../schema/captured-part.ts';
import { linesOf } from './bars.ts';
import type { Problem } from './problem.ts';
import type { CaptureFile } from './read-captures.ts';
import type { Content } from './read-content.ts';
import { saidAt } from './said.ts';
import { capturedLines } from './verbatim.ts';

/** What was removed is barred out in every capture that held it, as its sidecar says; nothing else is. */
export function checkRedactions({ comments, captures }: Content): Problem[] {
  const byId = new Map(captures.map((file) => [file.capture.id, barredIn(file)]));
  const problems = [...byId.values()].flatMap(checkSidecar);
  for (const { comment } of comments) {
    if (comment.state === 'moved') continue;
    for (const part of comment.captured) {
      const barred = byId.get(part.capture);
      if (!barred) continue;
      const { file, capture } = barred.file;
      const wrong = (isListed: boolean, isBar: boolean, line?: number) => {
        const at = line === undefined ? {} : { line };
        const where = isLines(part) ? 'here' : `at ${part.place}`;
        const its = isLines(part) ? 'line' : 'place';
        if (comment.state === 'removed' && !(isListed && isBar)) {
          const what = `comment ${comment.number} was removed and its words stand ${where}`;
          problems.push({ file, ...at, what, fix: `npm run remove -- ${comment.number}` });
        }
        if (comment.state === 'live' && isListed) {
          const what = `comment ${comment.number} is live and its ${its} is listed as redacted`;
          problems.push({ file, ...at, what, fix: `take the ${its} out of redactions` });
        }
      };
      if (isLines(part)) {
        for (const { line, text } of capturedLines(capture.lines, part.lines)) {
          wrong(barred.lines.has(line), isBarred(text), line);
        }
        continue;
      }
      const said = saidAt(part, barred.file);
      if (!said) continue;
      const isBar = said.lines.every(isBarred) && isBarred(said.comment.author.name ?? '');
      wrong(barred.places.has(part.place), isBar);
    }
  }
  return problems;
}

interface Barred {
  file: CaptureFile;
  lines: ReadonlySet<number>;
  places: ReadonlySet<string>;
}

function barredIn(file: CaptureFile): Barred {
  const { redactions } = file.capture;
  return {
    file,
    lines: new Set(redactions.flatMap((at) => (typeof at === 'string' ? linesOf(at) : []))),
    places: new Set(
      redactions.flatMap((at) => (typeof at === 'object' && 'place' in at ? at.place : [])),
    ),
  };
}

function checkSidecar({
  file: { file, capture, byPlace, exposed },
  lines,
  places,
}: Barred): Problem[] {
  const problems = exposed.map(({ field, count, because }): Problem => {
    const what = `${count} of the field ${field} ${because === 'personal' ? 'hold an e-mail or IP address' : 'hold what the source does not show'}`;
    return { file, what, fix: 'take the capture out and npm run import it: that bars them' };
  });
  if (capture.redactions.length > 0 !== (capture.originalSha256 !== undefined)) {
    const fix = 'write both or neither in the sidecar';
    problems.push({ file, what: 'redactions and originalSha256 go together', fix });
  }
  for (const line of lines) {
    if (line <= capture.lines.length) continue;
    const what = `redactions names line ${line}, which the capture does not have`;
    problems.push({ file, what, fix: 'take the line out of redactions' });
  }
  for (const place of places) {
    if (byPlace.has(place)) continue;
    const what = `redactions names ${place}, where no comment stands in the capture`;
    problems.push({ file, what, fix: 'take the place out of redactions' });
  }
  return problems;
}

function isBarred(text: string): boolean {
  return text.replaceAll(BAR, '').trim() === '';
}
