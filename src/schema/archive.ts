import { z } from 'zod';
import { captureSidecar } from './capture.ts';
import { commentFrontMatter } from './comment.ts';
import { threadFrontMatter } from './thread.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** One raw capture as found: its sidecar, its thread and its lines without line ends, from line 1. */
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
});

/** The comment section of one source. */
export const archivedThread = threadFrontMatter.extend({ slug });

export type Capture = z.infer<typeof archivedCapture>;
export type Comment = z.infer<typeof archivedComment>;
export type Thread = z.infer<typeof archivedThread>;

/** Everything the site shows, checked: threads by slug, comments by number, captures by id. */
export interface Archive {
  threads: ReadonlyMap<string, Thread>;
  comments: ReadonlyMap<number, Comment>;
  captures: ReadonlyMap<string, Capture>;
}
