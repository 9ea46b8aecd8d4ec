import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { textLines } from '../../src/archive/capture-text.ts';
import type { CaptureTexts } from '../../src/import/pasted/check-lines.ts';
import {
  type DraftedThread,
  makeDraft,
  type PastedFile,
} from '../../src/import/pasted/make-draft.ts';

/** The draft of the seed, corrected by hand. */
export const CORRECTED = readFileSync(
  new URL('../fixtures/drafts/chinatalk-h200.draft.md', import.meta.url),
  'utf8',
);

/** A pasted file that the archive does not hold. */
export function pasted(text: string, file = 'paste.txt'): PastedFile {
  return {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    capturedOn: null,
    capturedHow: 'Pasted for a test.',
    unknown: ['authors'],
    lines: textLines(text),
  };
}

/** Pasted files as `readDraft` wants them. */
export function textsOf(...files: PastedFile[]): CaptureTexts {
  return new Map(files.map(({ file, lines, sha256 }) => [file, { lines, sha256 }]));
}

/** A thread of which the archive holds nothing. */
export const NEW_THREAD: DraftedThread = {
  slug: 'example',
  publication: null,
  comments: [],
  pageLines: new Set(),
  passes: new Set(),
  ownerOf: () => undefined,
};

/** The draft of one pasted text for a new thread. */
export function draftOf(text: string): string {
  return makeDraft([pasted(text)], NEW_THREAD).text;
}
