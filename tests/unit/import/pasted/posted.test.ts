import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import { draftPasted } from '../../../../src/import/pasted/draft-pasted.ts';
import { planPasted } from '../../../../src/import/pasted/plan-pasted.ts';
import { withChanges } from '../../../../src/import/with-changes.ts';
import { EMPTY } from '../../../support/importing.ts';

const PASTE = [
  'Ada Example',
  '3 hours ago',
  'Selling them chips is selling them time.',
  'Reply',
  'Ben Example · Mar 3',
  'Time for what? They train on it too, and nobody has answered that.',
  'Reply',
  'Cy Example',
  'Dec 8, 2025',
  'I struggle to see how an export tax keeps anybody from anything.',
  '',
].join('\n');
const bytes = new TextEncoder().encode(PASTE);
const GIVEN = { title: 'A post', publication: 'Example', source: 'https://example.org/p/a' };

function draftOn(capturedOn: string | null): string {
  const drafted = draftPasted(EMPTY, {
    thread: 'example',
    files: [{ from: 'paste.txt', bytes }],
    today: '2026-01-31',
    capturedOn,
  });
  if (drafted.kind !== 'draft') throw new Error(JSON.stringify(drafted));
  return drafted.text;
}

function planOf(text: string) {
  return planPasted(EMPTY, {
    file: 'paste.draft.md',
    text,
    bytesOf: () => bytes,
    addedOn: '2026-01-31',
    asSuggested: true,
    given: GIVEN,
  });
}

function importedFrom(text: string) {
  const plan = planOf(text);
  if (plan.kind !== 'write') throw new Error(JSON.stringify(plan.problems));
  const after = withChanges(EMPTY, plan.changes);
  return {
    ...plan,
    after,
    problems: checkContent(after),
    comments: after.comments.map(({ comment }) => comment),
    sidecar: String(plan.changes.get('captures/example/paste.txt.yaml')),
  };
}

describe('times beside pasted comments', () => {
  it('are suggested in the draft as the page has them, and counted in its notes', () => {
    const text = draftOn('2025-12-09');
    expect(text.match(/^ *posted: .*/gm)?.map((line) => line.trim())).toEqual([
      'posted: 3 hours ago',
      'posted: Mar 3',
      'posted: Dec 8, 2025',
    ]);
    expect(text).toContain('> 3 comments with a time beside the words, such as “3 hours ago”.\n');
    expect(text).toContain('A5 ~ Ben Example · Mar 3');
  });

  it('become ranges that count from the day of the capture, with the reason, or a day in full', () => {
    const { comments, problems, sidecar } = importedFrom(draftOn('2025-12-09'));
    expect(problems).toEqual([]);
    expect(comments.map(({ date, dateRange }) => dateRange ?? date)).toEqual([
      {
        earliest: '2025-12-08',
        latest: '2025-12-09',
        said: '3 hours ago',
        confidence: 'high',
        reason: '“3 hours ago”, as captured on 2025-12-09',
      },
      {
        earliest: '2025-03-03',
        latest: '2025-03-03',
        said: 'Mar 3',
        confidence: 'medium',
        reason:
          '“Mar 3”, as captured on 2025-12-09: the last such day before, since no year is given',
      },
      '2025-12-08',
    ]);
    expect(sidecar).toContain("capturedOn: '2025-12-09'");
    expect(sidecar).not.toContain("'dates'");
  });

  it('make no range where nobody knows the day of the capture, and the import says so', () => {
    const text = draftOn(null);
    expect(text).toContain('Such words count from the day of the capture');
    const { comments, problems, notes, sidecar } = importedFrom(text);
    expect(problems).toEqual([]);
    expect(comments.map(({ date, dateRange }) => dateRange ?? date)).toEqual([
      null,
      null,
      '2025-12-08',
    ]);
    expect(notes[0]).toMatch(/^No date for comments 1, 2: /);
    expect(sidecar).toContain('capturedOn: null');
  });

  it.each([
    ['that no line of the page’s own says', '4 hours ago', 'no line of the page’s own'],
    ['that cannot be read', 'once', "'once' is no time such as"],
    ['that is missing', '', 'the time is missing'],
  ])('are refused with words %s', (_, said, why) => {
    const plan = planOf(draftOn('2025-12-09').replace('posted: 3 hours ago', `posted: ${said}`));
    const problems = plan.kind === 'refused' ? plan.problems : [];
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining(why)]);
    expect(problems[0]?.line).toBeGreaterThan(10);
  });

  it('date nothing once their key is deleted', () => {
    const text = draftOn('2025-12-09').replaceAll(/^ *posted: .*\n/gm, '');
    const { comments } = importedFrom(text);
    expect(comments.every(({ date, dateRange }) => date === null && !dateRange)).toBe(true);
  });

  it('make it untrue that a capture has no dates, where a person said so', () => {
    const said = (text: string) => text.replace('unknown: [', "unknown: ['dates', ");
    const { sidecar } = importedFrom(said(draftOn('2025-12-09')));
    expect(sidecar).not.toContain("'dates'");
    const undated = said(draftOn('2025-12-09')).replaceAll(/^ *posted: .*\n/gm, '');
    expect(importedFrom(undated).sidecar).toContain("'dates'");
  });
});

describe('the check of dates from pasted text', () => {
  const { after } = importedFrom(draftOn('2025-12-09'));
  const whatIs = (fields: object) => {
    const [first, ...rest] = after.comments;
    if (!first) throw new Error('There is no comment.');
    const spoilt = { ...first, comment: { ...first.comment, ...fields } };
    return checkContent({ ...after, comments: [spoilt, ...rest] }).map(({ what }) => what);
  };
  const range = { earliest: '2025-12-08', latest: '2025-12-09', said: '3 hours ago' };
  const why = { confidence: 'high', reason: '“3 hours ago”, as captured on 2025-12-09' };

  it.each([
    ['a day that no line says', { date: '2025-12-09', dateRange: undefined }, 'date'],
    ['a narrower range', { dateRange: { ...range, ...why, earliest: '2025-12-09' } }, 'dateRange'],
    ['other words', { dateRange: { ...range, ...why, said: '2 hours ago' } }, 'dateRange'],
    ['no reason', { dateRange: range }, 'dateRange'],
  ])('refuses %s', (_, fields, field) => {
    expect(whatIs(fields)).toEqual([
      `${field}: no line of the page’s own says so in a capture of the comment`,
    ]);
  });

  it('refuses a range beside a date, and accepts what the lines say', () => {
    expect(whatIs({ date: '2025-12-08' })).toEqual(['it has both a date and a range']);
    expect(whatIs({ dateRange: { ...range, ...why } })).toEqual([]);
    expect(whatIs({ dateRange: undefined })).toEqual([]);
  });
});
