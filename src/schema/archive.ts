import { z } from 'zod';
import { captureSidecar } from './capture.ts';
import { claimFrontMatter } from './claim.ts';
import { commentFrontMatter } from './comment.ts';
import { glossaryFrontMatter } from './glossary.ts';
import { slug } from './slug.ts';
import { themeFrontMatter } from './theme.ts';
import { threadFrontMatter } from './thread.ts';

/** One raw capture as found: its sidecar, its thread and, of pasted text, its lines without line ends, from line 1. */
export const archivedCapture = captureSidecar.extend({
  id: z.string().describe('<thread>/<file>'),
  thread: slug,
  lines: z.array(z.string()),
});

/** One comment, ready to show. */
export const archivedComment = commentFrontMatter.extend({
  thread: slug.describe('Named by the folder of its captures.'),
  html: z.string().describe('Its words as safe HTML.'),
  lines: z.array(z.string()).describe('The lines of text that the HTML renders to.'),
  quotedLines: z
    .array(z.int().min(0))
    .describe('Which of `lines`, counted from 0, stand in a block quotation.'),
  detectedLanguage: z
    .string()
    .nullable()
    .optional()
    .describe(
      'The language a program tells of the words, as a BCP 47 tag; null where it tells none.',
    ),
});

/** The comment section of one source. */
export const archivedThread = threadFrontMatter.extend({ slug });

/** The editor’s introduction to a thread, by the thread’s slug; Astro renders its words. */
export const introduction = z.object({ slug });

export const archivedTheme = themeFrontMatter.extend({ slug });
export const archivedClaim = claimFrontMatter.extend({ slug });
export const archivedTerm = glossaryFrontMatter.extend({ slug });

export type Capture = z.infer<typeof archivedCapture>;
export type Comment = z.infer<typeof archivedComment>;
export type Thread = z.infer<typeof archivedThread>;
export type Theme = z.infer<typeof archivedTheme>;
export type Claim = z.infer<typeof archivedClaim>;
export type Term = z.infer<typeof archivedTerm>;

/** Everything the site shows, checked: comments by number, captures by id, the rest by slug. */
export interface Archive {
  threads: ReadonlyMap<string, Thread>;
  comments: ReadonlyMap<number, Comment>;
  captures: ReadonlyMap<string, Capture>;
  /** In the order of their `order`. */
  themes: ReadonlyMap<string, Theme>;
  claims: ReadonlyMap<string, Claim>;
  /** In alphabetical order. */
  glossary: ReadonlyMap<string, Term>;
}
