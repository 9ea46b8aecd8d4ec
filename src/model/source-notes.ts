import type { Comment } from '../schema/archive.ts';

/** What the source shows of a comment that has no words in any capture: a head, and a sentence. */
const WITHHELD = {
  deleted: [
    'Deleted at the source',
    'A comment stood here. It was deleted before it was captured.',
  ],
  moderated: [
    'Taken down at the source',
    'A comment stood here. A moderator took it down before it was captured.',
  ],
  unknown: [
    'No words at the source',
    'A comment stands here. The source shows no words of it and does not say why.',
  ],
} as const;

/** What stands instead of words that no capture has. */
export interface Withheld {
  head: string;
  sentence: string;
}

/** What stands instead of a comment's words where no capture has them; undefined where one has. */
export function withheldOf({ withheld }: Comment): Withheld | undefined {
  if (!withheld) return undefined;
  const [head, sentence] = WITHHELD[withheld];
  return { head, sentence };
}

/** One thing to know of how the captures of a comment differ, and the capture it is about, where it is about one. */
export interface SourceNote {
  text: string;
  capture: string | undefined;
}

const SAYS_OTHERWISE = {
  author: 'It has another author in',
  date: 'It has another date in',
  parent: 'It answers another comment, or none, in',
} as const;

const DIFFERS = {
  part: 'Only its beginning stands in',
  other: 'It is worded otherwise in',
  withheld: 'Its words are gone from',
} as const;

/** How the captures of a comment differ in it, and what they lack of it; none where they agree. */
export function sourceNotes({ truncated, captured, missingFrom = [] }: Comment): SourceNote[] {
  return [
    ...(truncated
      ? [{ text: 'No more than the beginning of this comment was captured.', capture: undefined }]
      : []),
    ...captured.flatMap((part) =>
      'words' in part && part.words ? [{ text: DIFFERS[part.words], capture: part.capture }] : [],
    ),
    ...captured.flatMap((part) =>
      'differs' in part && part.differs
        ? part.differs.map((field) => ({ text: SAYS_OTHERWISE[field], capture: part.capture }))
        : [],
    ),
    ...missingFrom.map((capture) => ({ text: 'It no longer stands in', capture })),
  ];
}
