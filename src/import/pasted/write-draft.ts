import { flow } from '../house-yaml.ts';
import type { Draft, DraftComment, DraftedCapture, DraftLine } from './draft.ts';
import { fieldLines } from './draft-fields.ts';

/** What a person who corrects a draft must know; every line is a note. */
const HELP = [
  'Where a comment ends, who answers whom and who speaks for the publication: suggested, not known. Correct it.',
  'A comment is a heading, “- ## @n4”, with its lines below. One step (two spaces) further in, it answers the comment above.',
  'Only a heading’s own indentation counts. Reasons finish “Placed here because …”; @n4 in one becomes the number of that comment.',
  'To join two comments, delete the lower heading and its keys. To part one, write “- ## @n4b” and a “placed:” line above its first line.',
  'To move one, move its lines with those of its replies. Numbers follow the page, not the outline.',
  'Words stay as they are: “A1 B21 |” says which lines of the capture they are. Write “~” for “|” where a line is the page’s own (a button, a name, a time).',
  'Lines that begin with “>” are notes and are not read.',
];

/** A draft as the file that a person corrects; `readDraft` reads it back. Notes on top say what was found. */
export function draftText(draft: Draft, notes: readonly string[] = []): string {
  const depths: number[] = [];
  const blocks = draft.comments.map((comment, index) => {
    const depth = comment.parent === null ? 0 : (depths[comment.parent] ?? 0) + 1;
    depths[index] = depth;
    return block(comment, '  '.repeat(depth));
  });
  const above = draft.above.map(placedLine).join('\n');
  return [frontMatter(draft), note([...notes, ...HELP]), ...(above ? [above] : []), ...blocks]
    .join('\n\n')
    .concat('\n');
}

function frontMatter({ thread, given, captures }: Draft): string {
  const listed = captures.flatMap((capture) =>
    captureFields(capture).map((field, index) => `  ${index === 0 ? '- ' : '  '}${field}`),
  );
  return [
    '---',
    "draft: 'pasted-text'",
    `thread: ${flow(thread)}`,
    ...(given ? [`given: ${flow(given)}`] : []),
    'captures:',
    ...listed,
    '---',
  ].join('\n');
}

function captureFields({ file, from, ...known }: DraftedCapture): string[] {
  const { sha256, capturedOn, capturedHow, unknown, extent, passes } = known;
  const fields = { file, from, sha256, capturedOn, capturedHow, unknown, extent, passes };
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${flow(value)}`],
  );
}

function block(comment: DraftComment, indent: string): string {
  const { kind, lines, notes } = comment;
  const heading =
    kind === 'known'
      ? `- ## @${comment.number} known`
      : `- ##${comment.label === null ? '' : ` @${comment.label}`}`;
  const fields = kind === 'known' ? [] : fieldLines(comment);
  const inner = [...fields, ...notes.map((text) => `> ${text}`), ...lines.map(placedLine)];
  return [`${indent}${heading}`, ...inner.map((line) => `${indent}  ${line}`)].join('\n');
}

function placedLine({ text, places, words }: DraftLine): string {
  const where = places.map(({ pass, line }) => `${pass}${line}`).join(' ');
  return `${where} ${words ? '|' : '~'} ${text}`;
}

function note(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n');
}
