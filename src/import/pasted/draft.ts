import { z } from 'zod';
import { captureSidecar } from '../../schema/capture.ts';
import type { Author, CommentFrontMatter, Stance } from '../../schema/comment.ts';
import { slug } from '../../schema/slug.ts';
import type { PastedLine } from './merge-passes.ts';

/** A file name that can stand in the archive: `content/captures/<thread>/<file>`. */
export const CAPTURE_FILE = /^[a-z0-9][a-z0-9.-]*$/;

const draftedCapture = captureSidecar
  .pick({
    sha256: true,
    capturedOn: true,
    capturedHow: true,
    unknown: true,
    extent: true,
    passes: true,
  })
  .extend({
    file: z
      .string()
      .regex(CAPTURE_FILE, 'must be lower-case letters, digits, dots and hyphens')
      .describe('Its name in the archive.'),
    from: z
      .string()
      .min(1)
      .optional()
      .describe('Where the file lies, seen from the draft; left out once the archive holds it.'),
  });

/** Front matter of a draft. */
export const draftFrontMatter = z.strictObject({
  draft: z.literal('pasted-text').describe('Tells a draft from other files.'),
  thread: slug,
  given: z
    .strictObject({
      title: z.string().optional(),
      publication: z.string().optional(),
      source: z.string().optional(),
      published: z.string().optional(),
      lede: z.string().optional(),
    })
    .optional()
    .describe('What the command was told of the source of a new thread.'),
  captures: z.array(draftedCapture).min(1, 'must name the pasted file'),
});

export type DraftFrontMatter = z.infer<typeof draftFrontMatter>;
export type DraftedCapture = DraftFrontMatter['captures'][number];

/** A captured line; `words` is false where it is the page's own: a button, a name, a time. */
export interface DraftLine extends PastedLine {
  words: boolean;
}

/** What was worked out, how surely and why. In a reason, `@n4` or `@12` stands for a comment. */
export type Guess = Omit<NonNullable<CommentFrontMatter['boundary']>, 'kind'>;

/** A comment of the draft without a number yet. */
export interface NewComment {
  kind: 'new';
  /** What `@n4` names it by; null where a person gave it none. */
  label: string | null;
  /** Index in the draft of the comment it answers, which stands before it; null for an opening. */
  parent: number | null;
  placed: Guess;
  boundary?: Guess;
  author: Guess & { role: Author['role'] };
  /** The words of a line of the page's own below its heading that say when it was posted. */
  posted?: string;
  sameVoice?: { comment: string; confidence: Guess['confidence']; reason?: string };
  labels?: { stance: Stance; themes: readonly string[] };
  lines: readonly DraftLine[];
  /** For the person who corrects; read back as nothing. */
  notes: readonly string[];
}

/** The author of whom nothing is known. */
export const DEFAULT_AUTHOR: NewComment['author'] = {
  role: 'reader',
  confidence: 'low',
  reason: 'default',
};

/** A comment the archive holds, and the lines of the new captures that are its words. */
export interface KnownComment {
  kind: 'known';
  number: number;
  parent: number | null;
  lines: readonly DraftLine[];
  notes: readonly string[];
}

export type DraftComment = NewComment | KnownComment;

/** What a person corrects: comments in outline order, each after the one it answers. */
export interface Draft extends Omit<DraftFrontMatter, 'draft'> {
  /** Lines of the page’s own above the first comment. */
  above: readonly DraftLine[];
  comments: readonly DraftComment[];
}

/** Whether a file is a draft, told from its beginning. */
export function isDraft(text: string): boolean {
  return /^\uFEFF?---\r?\n\s*draft:/.test(text);
}
