import { stringify } from 'csv-stringify/sync';
import { isLines } from '../schema/captured-part.ts';
import type { CommentData } from '../schema/comment-data.ts';
import { guarded } from './csv-guard.ts';

/** The columns of `/data/comments.csv`: a name and what a comment has there; nothing is an empty cell. */
const COLUMNS: [name: string, cell: (comment: CommentData) => string | number | null][] = [
  ['number', ({ number }) => number],
  ['address', ({ address }) => address],
  ['thread', ({ thread }) => thread],
  ['parent', ({ parent }) => parent],
  ['state', ({ state }) => state],
  ['parentBasis.kind', live(({ parentBasis }) => parentBasis.kind)],
  ['parentBasis.confidence', live(({ parentBasis }) => inferredPart(parentBasis, 'confidence'))],
  ['parentBasis.reason', live(({ parentBasis }) => inferredPart(parentBasis, 'reason'))],
  ['missingParent.id', live(({ missingParent }) => missingParent?.id ?? null)],
  ['boundary.confidence', live(({ boundary }) => boundary?.confidence ?? null)],
  ['boundary.reason', live(({ boundary }) => boundary?.reason ?? null)],
  ['author.name', live(({ author }) => author.name)],
  ['author.id', live(({ author }) => author.id)],
  ['author.role', live(({ author }) => author.role)],
  ['author.basis', live(({ author }) => author.basis)],
  ['author.confidence', live(({ author }) => author.confidence)],
  ['author.reason', live(({ author }) => author.reason)],
  ['date', live(({ date }) => date)],
  ['dateRange.earliest', live(({ dateRange }) => dateRange?.earliest ?? null)],
  ['dateRange.latest', live(({ dateRange }) => dateRange?.latest ?? null)],
  ['dateRange.said', live(({ dateRange }) => dateRange?.said ?? null)],
  ['sourceId', live(({ sourceId }) => sourceId)],
  ['url', live(({ url }) => url)],
  ['withheld', live(({ withheld }) => withheld)],
  ['truncated', live(({ truncated }) => String(truncated))],
  ['stance', live(({ stance }) => stance)],
  ['themes', live(({ themes }) => themes.join(' '))],
  ['labelledBy', live(({ labelledBy }) => labelledBy)],
  [
    'captured',
    live(({ captured }) =>
      captured
        .map((part) =>
          isLines(part)
            ? `${part.capture} ${part.pass} ${part.lines}`
            : `${part.capture} ${part.place}`,
        )
        .join('; '),
    ),
  ],
  ['missingFrom', live(({ missingFrom }) => missingFrom?.join(' ') ?? null)],
  ['source', live(({ source }) => source)],
  ['removed.reason', (comment) => (comment.state === 'removed' ? comment.removed.reason : null)],
  ['removed.date', (comment) => (comment.state === 'removed' ? comment.removed.date : null)],
  ['moved.to', (comment) => (comment.state === 'moved' ? String(comment.moved.to) : null)],
  ['text', live(({ text }) => text)],
];

type Live = Extract<CommentData, { state: 'live' }>;

function live(cell: (comment: Live) => string | null) {
  return (comment: CommentData) => (comment.state === 'live' ? cell(comment) : null);
}

function inferredPart(basis: Live['parentBasis'], part: 'confidence' | 'reason'): string | null {
  return basis.kind === 'inferred' ? basis[part] : null;
}

/**
 * The beginning of `/data/comments.csv`, the names of its columns: RFC 4180, one row a comment, no cell that a
 * spreadsheet would compute. It begins with a byte order mark, without which Excel reads UTF-8 as the machine's old
 * code page and breaks every curly quote.
 */
export function csvHead(): string {
  return printed([COLUMNS.map(([name]) => name)], true);
}

/** The rows of some comments. */
export function csvRows(comments: readonly CommentData[]): string {
  const rows = comments.map((comment) =>
    COLUMNS.map(([, cell]) => {
      const value = cell(comment);
      return typeof value === 'string' ? guarded(value) : value;
    }),
  );
  return printed(rows, false);
}

function printed(rows: (string | number | null)[][], bom: boolean): string {
  return stringify(rows, { bom, quoted_string: true, record_delimiter: 'windows' });
}
