import { hash } from 'node:crypto';
import { getArchive } from '../../archive/archive.ts';
import { bibliography } from '../../cite/bibliography.ts';
import { full, link, publisher } from '../../links.ts';
import { type FileSum, type Piece, writeAndSum } from '../../many-files.ts';
import { toAif } from '../../model/aif.ts';
import { toArgdown } from '../../model/argdown.ts';
import { claimsData } from '../../model/claims-data.ts';
import { allCommentData, commentsJsonl } from '../../model/comment-data.ts';
import { csvHead, csvRows } from '../../model/comments-csv.ts';
import { type OfflineCopy, offlineCopy } from '../../model/offline-copy.ts';
import { type Permalinks, permalinks } from '../../model/permalink.ts';
import type { Archive } from '../../schema/archive.ts';
import { NAME } from '../../site.ts';
import { piecesOf } from './_pieces.ts';
import { threadPieces } from './_thread-pieces.ts';

/** Whose words a file holds: commenters’; the archive’s, with some of commenters’ quoted; the archive’s alone. */
export type Rights = 'words' | 'quotations' | 'labels';

/** A file to take away. */
export interface Download extends FileSum {
  /** The name it has on the site and should have when saved. */
  file: string;
  address: string;
  holds: string;
  rights: Rights;
}

const address = {
  thread: (slug: string) => full(link.thread(slug)),
  theme: (slug: string) => full(link.theme(slug)),
  claim: (theme: string, slug: string) => full(link.claim(theme, slug)),
  comment: (number: number) => full(link.comment(number)),
  capture: (id: string) => full(link.capture(id)),
};

/** The files of `/data/`, and each thread as Markdown. */
interface Downloads {
  data: Download[];
  threads: Download[];
  /** What each holds, by its path under the site's root: in `astro dev`, which writes no files. */
  texts: Map<string, string>;
}

/** What the zip of this build holds. `npm run dev` runs no step after the build, so it has none. */
export function zipOf(comments: number): OfflineCopy {
  return offlineCopy(comments, import.meta.env.DEV ? 'off' : process.env['OFFLINE_ZIP']);
}

const texts = new Map<string, string>();

let made: Downloads | undefined;

/**
 * Everything to take away, made once, so that the page's figures are those of the bytes the site serves. A build writes
 * each at once and lets it go.
 */
export function getDownloads(): Downloads {
  const archive = getArchive();
  if (made === undefined || import.meta.env.DEV) {
    texts.clear();
    made = { data: dataFiles(archive), threads: threadFiles(archive), texts };
  }
  return made;
}

function dataFiles(archive: Archive): Download[] {
  const file = (name: string, rights: Rights, holds: string, pieces: readonly Piece[]) =>
    download(name, (to) => to.data(name), holds, rights, pieces);
  const labels = json(claimsData(archive, address));
  return [
    file(
      'comments.jsonl',
      'words',
      'Every comment with what is known about it, one JSON object a line.',
      piecesOf('jsonl', archive, (part) => commentsJsonl(allCommentData(part, address.comment))),
    ),
    file('comments.csv', 'words', 'The same as a table, for spreadsheets.', [
      { digest: 'head', make: csvHead },
      ...piecesOf('csv', archive, (part) => csvRows(allCommentData(part, address.comment))),
    ]),
    file(
      'bibliography.bib',
      'quotations',
      'Every comment as BibLaTeX, with up to twenty of its words as the title.',
      piecesOf(
        'bib',
        archive,
        (part, first) => `${first ? '' : '\n'}${bibliography(part, publisher)}`,
      ),
    ),
    file('claims.json', 'quotations', 'The themes, the claims and how claims meet.', whole(labels)),
    file('claims.argdown', 'labels', 'The claims as Argdown.', whole(toArgdown(archive, NAME))),
    file(
      'claims.aif.json',
      'labels',
      'The claims in the Argument Interchange Format.',
      whole(json(toAif(archive.claims))),
    ),
  ];
}

/** A file that is made anew in every build. */
function whole(text: string): Piece[] {
  return [{ digest: hash('sha256', text, 'base64url'), make: () => text }];
}

function threadFiles(archive: Archive): Download[] {
  const pieces = threadPieces(archive, address);
  return [...archive.threads.values()].map((thread) =>
    download(
      `${thread.slug}.md`,
      (to) => to.threadMarkdown(thread.slug),
      `“${thread.title},” whole, as Markdown.`,
      'words',
      pieces(thread),
    ),
  );
}

function download(
  file: string,
  addressIn: (to: Permalinks) => string,
  holds: string,
  rights: Rights,
  pieces: readonly Piece[],
): Download {
  const path = addressIn(permalinks(''));
  const sum = import.meta.env.DEV
    ? inDev(path, pieces.map(({ make }) => make()).join(''))
    : writeAndSum('downloads written', { path, pieces });
  return { file, address: addressIn(link), holds, rights, ...sum };
}

function inDev(path: string, text: string): FileSum {
  texts.set(path, text);
  return { bytes: Buffer.byteLength(text), sha256: hash('sha256', text) };
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
