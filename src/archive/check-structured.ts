import type { Comment } from '../schema/archive.ts';
import { type CapturedPart, isLines } from '../schema/captured-part.ts';
import type { Problem } from './problem.ts';
import type { CaptureFile } from './read-captures.ts';
import type { CommentFile } from './read-comments.ts';
import type { Content } from './read-content.ts';
import {
  answeredBy,
  differsFrom,
  recordedOf,
  sameLines,
  shownAnswer,
  wordsFrom,
} from './recorded.ts';
import { type Said, saidOf, tellRendered } from './said.ts';

const IMPORT = 'restore the file from version history; npm run import writes what a capture says';

/**
 * Captures with structure: the words of a comment are letter for letter those of a capture that holds it, what is
 * recorded of it is what they say, each place that differs says so, and each captured comment is exactly one comment.
 */
export function checkStructured({ captures, comments }: Content): Problem[] {
  const byId = new Map(captures.map((file) => [file.capture.id, file]));
  const byNumber = new Map(comments.map(({ comment }) => [comment.number, comment]));
  const owners = new Map<string, number[]>();
  tellRendered(comments, byId);
  const problems = comments.flatMap((file): Problem[] => {
    if (file.comment.state === 'moved') return [];
    for (const part of file.comment.captured) {
      if (isLines(part)) continue;
      const key = `${part.capture} ${part.place}`;
      owners.set(key, [...(owners.get(key) ?? []), file.comment.number]);
    }
    const unknown = file.comment.captured.flatMap((part) => unknownPlace(file.file, part, byId));
    if (unknown.length > 0 || file.comment.state === 'removed') return unknown;
    return checkSaid(file, saidOf(file.comment.captured, byId), byNumber);
  });
  return [...problems, ...captures.flatMap((file) => checkCaptured(file, owners))];
}

function unknownPlace(
  file: string,
  part: CapturedPart,
  captures: ReadonlyMap<string, CaptureFile>,
): Problem[] {
  if (isLines(part)) return [];
  const held = captures.get(part.capture);
  if (held?.byPlace.has(part.place)) return [];
  const what = held
    ? `captured: no comment stands at ${part.place} in ${part.capture}`
    : `captured: no capture '${part.capture}'`;
  return [{ file, what, fix: IMPORT }];
}

function checkCaptured(
  { file, capture, structure }: CaptureFile,
  owners: ReadonlyMap<string, number[]>,
): Problem[] {
  if (capture.format === 'pasted-text') return [];
  if (structure?.format !== capture.format) {
    const what = 'the capture is not of the format that its sidecar names';
    const fix = 'restore capture and sidecar from version history, or import the capture again';
    const found = structure?.format ?? 'a format that no adapter knows';
    return [{ file, what, expected: capture.format, found, fix }];
  }
  return structure.comments.flatMap(({ place }) => {
    const held = owners.get(`${capture.id} ${place}`) ?? [];
    if (held.length === 1) return [];
    const what =
      held.length === 0
        ? `no comment holds what stands at ${place}`
        : `comments ${held.join(' and ')} both hold what stands at ${place}`;
    return [{ file, what, fix: 'import the capture again: each captured comment is one comment' }];
  });
}

function checkSaid(
  { file, comment, lineNumbers }: CommentFile,
  said: readonly Said[],
  all: ReadonlyMap<number, Comment>,
): Problem[] {
  const [first] = said;
  if (!first) return [];
  const recorded = recordedOf(said);
  const pasted = comment.captured.some(isLines);
  const { date, dateRange } = recorded.date || recorded.dateRange || !pasted ? recorded : comment;
  const differences: [field: string, expected: unknown, found: unknown][] = [
    ['date', date ?? null, comment.date],
    ['dateRange', dateRange, comment.dateRange],
    ['sourceId', recorded.sourceId, comment.sourceId],
    ['url', recorded.url, comment.url],
  ];
  const { author } = recorded;
  if (author || !pasted) {
    differences.push(
      ['author.name', author?.name ?? null, comment.author.name],
      [
        'author.id',
        author?.id,
        comment.author.basis === 'recorded' ? comment.author.id : undefined,
      ],
    );
  }
  if (recorded.host) differences.push(['author.role', 'host', comment.author.role]);
  const answers = shownAnswer(comment, all);
  const edge = answers !== undefined && said.some((each) => answeredBy(each.comment) === answers);
  if (edge || !pasted) {
    const kind = edge ? 'recorded' : 'inferred';
    differences.push(['parentBasis.kind', kind, comment.parentBasis.kind]);
  }
  if (!pasted) {
    const withheld = said.every((each) => each.comment.words === null);
    differences.push(['withheld', withheld, comment.withheld !== undefined]);
    const whole = said.some(
      (each) => !each.comment.truncated && sameLines(each.lines, comment.lines),
    );
    differences.push(['truncated', withheld ? undefined : !whole || undefined, comment.truncated]);
  }
  for (const each of said) {
    const { capture, place } = each.part;
    const at = `captured: ${capture} ${place}`;
    differences.push(
      [`${at}: words`, wordsFrom(each, comment.lines), each.part.words],
      [`${at}: differs`, differsFrom(each, comment, answers), each.part.differs],
    );
  }
  const problems = differences.flatMap(([field, expected, found]): Problem[] =>
    expected === found || JSON.stringify(expected) === JSON.stringify(found)
      ? []
      : [
          {
            file,
            what: `${field}: not what the captures say`,
            expected: JSON.stringify(expected) ?? 'nothing',
            found: JSON.stringify(found) ?? 'nothing',
            fix: IMPORT,
          },
        ],
  );
  const held = pasted || said.some((each) => sameLines(each.lines, comment.lines));
  return held ? problems : [...problems, notVerbatim(file, comment, lineNumbers, first)];
}

function notVerbatim(
  file: string,
  { lines }: Comment,
  lineNumbers: readonly number[],
  { part, lines: expected }: Said,
): Problem {
  const at = expected.findIndex((line, index) => line !== lines[index]);
  const index = at === -1 ? expected.length : at;
  return {
    file,
    line: lineNumbers[index] ?? lineNumbers.at(-1) ?? 1,
    what: `not word for word: the words differ from content/captures/${part.capture}, ${part.place}`,
    expected:
      expected[index] === undefined ? 'the end of the comment' : JSON.stringify(expected[index]),
    found: lines[index] === undefined ? 'the end of the comment' : JSON.stringify(lines[index]),
    fix: 'make the words those of the capture; escape with a backslash what Markdown would interpret',
  };
}
