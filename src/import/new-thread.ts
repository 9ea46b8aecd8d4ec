import type { CapturedThread } from '../schema/captured-thread.ts';
import { threadFrontMatter } from '../schema/thread.ts';
import { FORMAT_NAMES, unknownIn } from './describe-capture.ts';
import { threadFile } from './write-thread.ts';

/** What an editor says of the source of a new thread; goes before what the capture says. */
export interface SourceGiven {
  title?: string | undefined;
  publication?: string | undefined;
  /** The page's address. */
  source?: string | undefined;
  /** A year, month or day. */
  published?: string | undefined;
  /** One or two sentences: who argues about what. */
  lede?: string | undefined;
}

/** The file of a new thread, or every reason why it cannot be written, each with what to do. */
export type NewThread =
  | { file: string; faults?: undefined }
  | { file?: undefined; faults: string[] };

/**
 * The file of a thread from its first capture. Nothing is made up: what neither the capture nor the editor says of the
 * source is asked for, and the introduction says that nobody has written one.
 */
export function newThread(
  structure: Pick<CapturedThread, 'format' | 'source' | 'comments'>,
  given: SourceGiven,
): NewThread {
  const { source: captured } = structure;
  const title = given.title ?? captured.title;
  const publication = given.publication ?? captured.publication;
  const url = given.source ?? captured.url;
  const faults = [
    ...(title === null ? ["the title of the page: --title 'EMERGENCY POD: …'"] : []),
    ...(publication === null ? ["who published it: --publication 'ChinaTalk'"] : []),
    ...(url === null ? ['the address of the page: --source https://…'] : []),
  ].map((what) => `The capture does not say ${what}`);
  if (title === null || publication === null || url === null) return { faults };
  const said = (['title', 'publication', 'source', 'published'] as const).filter(
    (field) => given[field] !== undefined,
  );
  const parsed = threadFrontMatter.safeParse({
    title: `Comments on “${title}”`,
    lede: given.lede ?? `Comments on “${title}”, published by ${publication}.`,
    source: {
      title,
      publication,
      url,
      published: given.published ?? captured.published?.slice(0, 10) ?? null,
      basis:
        said.length === 0
          ? { kind: 'recorded' }
          : {
              kind: 'inferred',
              confidence: given.source === undefined ? 'high' : 'medium',
              reason: `whoever added the capture gave its ${listed(said).replace('source', 'address')}`,
            },
    },
    provenance: provenanceOf(structure),
  });
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  }
  return { file: threadFile(parsed.data, INTRODUCTION) };
}

/** Words as a list: “a, b and c”. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** How the words came here, and what was worked out from them. */
function provenanceOf(structure: Pick<CapturedThread, 'format' | 'comments'>): string {
  if (structure.format === 'pasted-text') {
    return 'The capture is pasted text: where a comment ends, who answers whom and who speaks for the publication have been worked out from the text.';
  }
  const lacking = unknownIn(structure);
  return `Read by program from ${FORMAT_NAMES[structure.format]}: words, and what else is recorded, are as the capture has them.${
    lacking.length > 0 ? ` It does not record: ${lacking.join(', ')}.` : ''
  }`;
}

const INTRODUCTION = `## About this thread

No editor has introduced this thread yet. Its comments are kept as they were captured; none of them has been given a stance or a theme.
`;
