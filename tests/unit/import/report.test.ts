import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/archive/front-matter.ts';
import {
  type ImportReport,
  importReport,
  reportFile,
  reportText,
} from '../../../src/import/report.ts';
import { reportOf } from '../../../src/import/report-of.ts';
import { aCapture, aCaptured } from '../../support/captured.ts';
import { merging } from '../../support/merging.ts';

const REPORT: ImportReport = {
  capture: 'example/saved.json.txt',
  sha256: 'a'.repeat(64),
  format: 'reddit',
  in: 12,
  new: 5,
  same: 3,
  changed: 2,
  quarantined: 2,
  redacted: 4,
  reported: 14,
  numbers: '22-26',
  notHere: [3, 8],
  changes: [{ comment: 7, place: '/1', what: ['author is new', 'another date'] }],
  quarantine: [{ place: '/9', code: 'no-words', what: 'It’s empty.', count: 2 }],
};
const QUIET: ImportReport = {
  ...REPORT,
  redacted: 0,
  reported: null,
  numbers: null,
  notHere: [],
  changes: [],
  quarantine: [],
};

describe('the report of an import', () => {
  it('says on a terminal what became of everything', () => {
    expect(reportText(REPORT).split('\n')).toEqual([
      '12 in = 5 new + 3 same + 2 changed + 2 quarantined',
      '4 bars stand in the stored capture, for e-mail and IP addresses and what the source does not show; its sidecar says in which fields.',
      'The source reports 14.',
      'New comments have the numbers 22-26.',
      '  comment 7: author is new; another date',
      '  quarantined: no-words, 2 at /9: It’s empty.',
      '2 of the thread’s comments do not stand in this capture; they stay. If it is of a part of the thread alone, import it with --part.',
    ]);
  });

  it('says no more than there is to say', () => {
    expect(reportText(QUIET)).toBe('12 in = 5 new + 3 same + 2 changed + 2 quarantined');
  });

  it('prints twenty of a list, and counts the rest', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ comment: n + 1, place: `/${n}`, what: ['x'] }));
    const lines = reportText({ ...QUIET, changes: many(23) }).split('\n');
    expect([lines.length, lines.at(-2), lines.at(-1)]).toEqual([
      22,
      '  comment 20: x',
      '  … and 3 more: see the report',
    ]);
    expect(reportText({ ...QUIET, changes: many(20) }).split('\n')).toHaveLength(21);
  });

  it('is a file that reads back the same', () => {
    for (const report of [REPORT, QUIET]) {
      const text = reportFile(report);
      expect(parseYaml('a.report.yaml', text, importReport)).toMatchObject({
        ok: true,
        data: report,
      });
      expect(text.endsWith(']\n') || text.endsWith('}\n')).toBe(true);
    }
    expect(reportFile(REPORT)).toContain(
      "changes:\n  - { comment: 7, place: '/1', what: ['author is new', 'another date'] }\nquarantine:\n  - { place",
    );
    expect(reportFile(QUIET)).toContain('notHere: []\nchanges: []\nquarantine: []\n');
  });

  it('is not written where a field is wrong', () => {
    expect(() => reportFile({ ...REPORT, new: -1 })).toThrow();
  });
});

describe('the report of a merge', () => {
  const quarantined = [
    { place: '/x', code: 'not-loaded' as const, what: 'More.', count: 3 },
    { place: '/y', code: 'no-words' as const, what: 'Empty.', count: 1 },
  ];
  const capture = aCapture('a.json', [aCaptured({ id: '1' }), aCaptured({ id: '2' })], {
    quarantined,
    reported: 9,
  });

  it('counts what is new and what was left out', () => {
    expect(reportOf(capture, merging(capture), 7)).toMatchObject({
      capture: 'example/a.json',
      sha256: capture.capture.sha256,
      in: 6,
      new: 2,
      same: 0,
      changed: 0,
      quarantined: 4,
      redacted: 0,
      reported: 9,
      numbers: '7-8',
      notHere: [],
      changes: [],
      quarantine: quarantined,
    });
  });

  it('names the comments that the capture lacks, and one number alone', () => {
    const later = aCapture('b.json', [aCaptured({ id: '3' })], { capturedOn: '2025-12-12' });
    const report = reportOf(later, merging(capture, later), 3);
    expect(report).toMatchObject({ numbers: '3', notHere: [1, 2], in: 1 });
    const again = aCapture('c.json', [aCaptured({ id: '1' })], { capturedOn: '2025-12-13' });
    expect(reportOf(again, merging(capture, again), 3)).toMatchObject({ numbers: null, same: 1 });
  });

  it('has the hash of the capture as it was found, and the bars in its fields', () => {
    const barred = structuredClone(capture);
    barred.capture.originalSha256 = 'b'.repeat(64);
    barred.capture.redactions = [
      '1-2',
      { place: '/1' },
      { field: 'email', count: 4, because: 'personal' },
      { field: 'ip', count: 1, because: 'personal' },
    ];
    const report = reportOf(barred, merging(capture), 1);
    expect([report.sha256, report.redacted]).toEqual(['b'.repeat(64), 5]);
  });

  it('is refused where a comment came to nothing', () => {
    const { comments, outcomes } = merging(capture);
    expect(() => reportOf(capture, { comments, outcomes: outcomes.slice(1) }, 1)).toThrow(
      'The account of example/a.json does not balance.',
    );
  });
});
