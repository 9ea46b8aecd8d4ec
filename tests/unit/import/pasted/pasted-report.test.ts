import { describe, expect, it } from 'vitest';
import { archivedComment } from '../../../../src/import/archived-comment.ts';
import type { Draft, DraftComment } from '../../../../src/import/pasted/draft.ts';
import type { DraftImport } from '../../../../src/import/pasted/import-draft.ts';
import { pastedReport } from '../../../../src/import/pasted/pasted-report.ts';
import { EMPTY, imported } from '../../../support/importing.ts';
import { captureBytes } from '../../../support/sound-captures.ts';

const capture = {
  file: 'paste.txt',
  sha256: '0'.repeat(64),
  capturedOn: null,
  capturedHow: 'Pasted.',
  unknown: [],
  passes: { A: '1-9' },
};

const comment = (number: number, ...places: [pass: string, line: number][]): DraftComment => ({
  kind: 'known',
  number,
  parent: null,
  notes: [],
  lines: places.map(([pass, line]) => ({ text: 'x', words: true, places: [{ pass, line }] })),
});

function report(plan: Partial<DraftImport>) {
  const { after } = imported(EMPTY, captureBytes('hacker-news-algolia/item.json'));
  const archived = new Map(
    after.comments.toReversed().map((file) => [file.comment.number, archivedComment(file)]),
  );
  const draft: Draft = {
    thread: 'example',
    captures: [capture],
    above: [],
    comments: [
      comment(4, ['B', 2], ['A', 3]),
      comment(9, ['A', 1]),
      comment(2, ['A', 5]),
      comment(7, ['A', 7]),
      comment(3, ['B', 1]),
    ],
  };
  const nothing: DraftImport = {
    files: new Map(),
    numbers: [4, 9, 2, 7, 3],
    added: [],
    changed: [],
    pageLines: new Map(),
    kept: [],
    undated: [],
    datedIn: new Set(),
  };
  return pastedReport(draft, capture, { ...nothing, ...plan }, archived);
}

describe('the report on a pasted text', () => {
  it('counts the comments that have words in it, and names those of the archive that have none', () => {
    expect(report({ added: [9, 7], changed: [2] })).toMatchObject({
      capture: 'example/paste.txt',
      format: 'pasted-text',
      in: 4,
      new: 2,
      same: 1,
      changed: 1,
      numbers: '7-9',
      notHere: [1, 3, 5, 6],
    });
  });

  it('says where a comment has other words than those shown', () => {
    expect(report({ changed: [4, 2] }).changes).toEqual([
      { comment: 4, place: 'A3', what: ['other words than those shown'] },
      { comment: 2, place: 'A5', what: ['other words than those shown'] },
    ]);
  });

  it('names one number alone, and none where nothing is new', () => {
    expect(report({ added: [9] }).numbers).toBe('9');
    expect(report({ added: [3] })).toMatchObject({ numbers: null, new: 0 });
  });
});
