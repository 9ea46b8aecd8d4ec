import { createHash } from 'node:crypto';
import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import { linesOf } from '../archive/bars.ts';
import { REDACTED } from '../schema/bar.ts';
import type { CaptureSidecar } from '../schema/capture.ts';
import type { Removal } from '../schema/comment.ts';
import { flow } from './house-yaml.ts';

/** Every string in single quotes. */
const HOUSE_STYLE = {
  lineWidth: 0,
  singleQuote: true,
  defaultStringType: 'QUOTE_SINGLE',
  defaultKeyType: 'PLAIN',
} as const;

/** Fields that go with the words. The id at the source stays: a later capture must not bring the words back. */
const GONE = 'dateRange url withheld truncated labelledBy sameVoice boundary'.split(' ');

/** A comment file without words, author, labels and remarks; what was inferred from the words loses its reason. */
export function buryComment(text: string, removal: Removal): string {
  const [, frontMatter = ''] = text.split(/^---\r?\n/m);
  const document = parseDocument(frontMatter);
  if (!isMap(document.contents)) throw new Error('the file has no front matter');
  const author = {
    name: null,
    role: 'reader',
    basis: 'inferred',
    confidence: 'low',
    reason: 'default',
  };
  document.set('author', document.createNode(author, { flow: true }));
  document.set('date', null);
  document.set('stance', 'none');
  document.set('themes', document.createNode([], { flow: true }));
  for (const field of GONE) document.delete(field);
  visit(document, {
    Pair: (_, { key }) =>
      isScalar(key) && (key.value === 'words' || key.value === 'differs')
        ? visit.REMOVE
        : undefined,
  });
  if (document.getIn(['parentBasis', 'kind']) === 'inferred') {
    document.setIn(['parentBasis', 'reason'], 'the words that showed it were removed');
  }
  document.comment = null;
  document.commentBefore = null;
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    node.comment = null;
    node.commentBefore = null;
  });
  document.set('state', 'removed');
  document.set('removed', document.createNode(removal, { flow: true }));
  return `---\n${document.toString(HOUSE_STYLE)}---\n`;
}

/** A capture with bars instead of the words of some of its lines; line ends and all other lines stay as they are. */
export function redactCapture(text: string, ranges: readonly string[]): string {
  const barred = new Set(ranges.flatMap(linesOf));
  let line = 0;
  return text.replace(/([^\r\n]*)(\r\n|\n|\r|$)/g, (whole, words: string, end: string) => {
    if (whole === '') return '';
    line += 1;
    return `${barred.has(line) && words.trim() !== '' ? REDACTED : words}${end}`;
  });
}

/** What a sidecar says of what was redacted: lines, or places of a capture with structure. */
export type Redaction = CaptureSidecar['redactions'][number];

/** The sidecar of a capture whose bytes are now `redacted`, with the hash of what it was first. */
export function redactSidecar(
  sidecar: string,
  redacted: string | Uint8Array,
  ranges: readonly Redaction[],
): string {
  const document = parseDocument(sidecar);
  if (!isMap(document.contents)) throw new Error('the sidecar is not a list of fields');
  if (!document.has('originalSha256')) document.set('originalSha256', document.get('sha256'));
  document.set('sha256', createHash('sha256').update(redacted).digest('hex'));
  const known = document.toJS().redactions ?? [];
  const redactions = document.createNode([...known, ...ranges], { flow: true });
  document.set('redactions', redactions);
  return document
    .toString({ ...HOUSE_STYLE, flowCollectionPadding: false })
    .replace(/^redactions: .*$/m, () => `redactions: ${flow([...known, ...ranges])}`);
}
