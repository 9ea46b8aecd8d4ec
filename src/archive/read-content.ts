import type { Progress } from '../progress.ts';
import { type ClaimFrontMatter, claimFrontMatter } from '../schema/claim.ts';
import { type GlossaryFrontMatter, glossaryFrontMatter } from '../schema/glossary.ts';
import { type ThemeFrontMatter, themeFrontMatter } from '../schema/theme.ts';
import { type ThreadFrontMatter, threadFrontMatter } from '../schema/thread.ts';
import { readSlugged, type SluggedFile } from './content-files.ts';
import type { Problem } from './problem.ts';
import { type CaptureFile, readCaptures } from './read-captures.ts';
import { type CommentFile, readComments } from './read-comments.ts';

/** Everything in a content folder that could be read, and everything that could not. */
export interface Content {
  threads: SluggedFile<ThreadFrontMatter>[];
  comments: CommentFile[];
  captures: CaptureFile[];
  themes: SluggedFile<ThemeFrontMatter>[];
  claims: SluggedFile<ClaimFrontMatter>[];
  glossary: SluggedFile<GlossaryFrontMatter>[];
  problems: Problem[];
}

/** Reads a content folder whole. Never throws for what stands in a file: that becomes a problem. */
export function readContent(folder: string, progress: Progress = () => {}): Content {
  const problems: Problem[] = [];
  return {
    threads: readSlugged(folder, 'threads', threadFrontMatter, problems),
    comments: readComments(folder, problems, progress),
    captures: readCaptures(folder, problems),
    themes: readSlugged(folder, 'themes', themeFrontMatter, problems),
    claims: readSlugged(folder, 'claims', claimFrontMatter, problems),
    glossary: readSlugged(folder, 'glossary', glossaryFrontMatter, problems),
    problems,
  };
}
