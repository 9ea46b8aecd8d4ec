import { type CapturedPart, isLines } from '../schema/captured-part.ts';

/** Where in its capture a comment stands, in words: “pass A, lines 6–7”. */
export function placeInWords(part: CapturedPart): string {
  if (!isLines(part)) return `at ${part.place}`;
  const { pass, lines } = part;
  return `pass ${pass}, ${lines.includes('-') ? 'lines' : 'line'} ${lines.replace('-', '–')}`;
}
