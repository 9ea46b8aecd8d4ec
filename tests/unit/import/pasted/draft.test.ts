import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../../../src/archive/capture-text.ts';
import type { Problem } from '../../../../src/archive/problem.ts';
import { isDraft } from '../../../../src/import/pasted/draft.ts';
import { readDraft } from '../../../../src/import/pasted/read-draft.ts';
import { draftText } from '../../../../src/import/pasted/write-draft.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { CORRECTED, draftOf, pasted, textsOf } from '../../../support/pasted.ts';
import { seedBytes } from '../../../support/seed.ts';

const seedTexts = textsOf(pasted(seedBytes().toString('utf8')));

/** The corrected draft of the seed with words replaced that must stand in it. */
function spoilt(...edits: [from: string, to: string][]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} does not stand in the draft`);
    return text.replace(from, () => to);
  }, CORRECTED);
}

/** The problems of a draft, with the words of the draft they point at. */
function problemsOf(text: string): (Problem & { points: string })[] {
  const read = readDraft('seed.draft.md', text, seedTexts);
  if (read.ok) return [];
  const lines = text.split(/\r?\n/);
  return read.problems.map((each) => ({ ...each, points: lines[(each.line ?? 0) - 1] ?? '' }));
}

const line = (start: string) =>
  CORRECTED.split('\n').find((each) => each.trimStart().startsWith(start)) ?? '';

describe('a corrected draft', () => {
  it('is told from other files by its beginning', () => {
    expect(isDraft(CORRECTED)).toBe(true);
    expect(isDraft(seedBytes().toString('utf8'))).toBe(false);
    expect(isDraft('---\ntitle: x\n---\n')).toBe(false);
  });

  it.each([
    ['as it is', CORRECTED],
    ['saved on Windows', `\uFEFF${CORRECTED.replaceAll('\n', '\r\n')}`],
    ['with spaces cut from line ends', CORRECTED.replace(/[ \t]+$/gm, '')],
    [
      'with tabs for steps',
      CORRECTED.replace(/^ +(?=- ##)/gm, (found) => '\t'.repeat(found.length / 2)),
    ],
    ['with the indentation of words lost', CORRECTED.replace(/^ +(?=[AB]\d)/gm, '')],
  ])('is read %s', (_, text) => {
    const [read, asWritten] = [text, CORRECTED].map((each) => readDraft('x', each, seedTexts));
    expect(read?.ok).toBe(true);
    expect(read).toEqual(asWritten);
  });

  it.each<[string, string, string, string]>([
    ['a changed word', spoilt(['by any means', 'with any means']), 'A1 B21', 'not the words of A1'],
    [
      'an added mark',
      spoilt(['General Motors.', 'General Motors!']),
      'A3 B23',
      'not the words of A3',
    ],
    ['a lost line', spoilt([`${line('B31')}\n`, '']), '', 'line B31 of paste.txt is missing'],
    [
      'a line given twice',
      spoilt([line('B31'), `${line('B31')}\n${line('B31')}`]),
      'B31',
      'stands on line',
    ],
    [
      'a line no pass has',
      spoilt(['B31 |', 'B51 |']),
      'B51',
      'no pass of a capture has a line B51',
    ],
    [
      'a line of another place',
      spoilt(['A1 B21 | The', 'A1 B22 | The']),
      'A1 B22',
      'not the words of B22',
    ],
    [
      'lines out of order',
      spoilt([`${line('A2 B22')}\n`, ''], [line('A3 B23'), `${line('A3 B23')}\n${line('A2 B22')}`]),
      'A2 B22',
      'above it in the capture',
    ],
    [
      'a line parted from its comment',
      spoilt([`${line('A2 B22')}\n`, ''], [line('A4 B26'), `${line('A2 B22')}\n${line('A4 B26')}`]),
      'A3 B23',
      'parted from the comment’s other lines',
    ],
    [
      'a step too far in',
      spoilt(['  - ## @n2', '      - ## @n2']),
      '- ## @n2',
      'it answers no comment',
    ],
    ['half a step', spoilt(['  - ## @n2', '   - ## @n2']), '- ## @n2', 'stands 3 spaces in'],
    [
      'an unknown key',
      spoilt(['  labels: for; risk', '  label: for; risk']),
      'label:',
      "no key 'label'",
    ],
    [
      'a key below words',
      spoilt([line('A3 B23'), `${line('A3 B23')}\n  placed: high, x`]),
      'placed: high, x',
      'belongs to no heading',
    ],
    [
      'a key twice',
      spoilt(['  labels: for; risk', '  labels: for; risk\n  labels: none']),
      'labels: none',
      'stands twice',
    ],
    [
      'a confidence unknown',
      spoilt(['placed: high, it quotes comment @n1', 'placed: sure, it quotes comment @n1']),
      'placed: sure',
      "'sure' is not high, medium or low",
    ],
    [
      'a place without a reason',
      spoilt(['placed: high, it quotes comment @n1', 'placed: high']),
      'placed: high',
      'a reason after the confidence is missing',
    ],
    [
      'a role unknown',
      spoilt(['author: host, high, it distances', 'author: writer, high, it distances']),
      'author: writer',
      "'writer' is not reader or host",
    ],
    [
      'a stance unknown',
      spoilt(['labels: for; risk', 'labels: pro; risk']),
      'labels: pro',
      "'pro' is not for, against",
    ],
    [
      'a place left out',
      spoilt(['    placed: high, it quotes comment @n1\n', '']),
      '- ## @n2',
      'nothing says why',
    ],
    [
      'a heading without words',
      spoilt(['- ## @n8', '- ## @n8b\n  placed: low, x\n- ## @n8']),
      '- ## @n8b',
      'no words stand below',
    ],
    ['a name used twice', spoilt(['- ## @n8', '- ## @n7']), '- ## @n7', '@n7 is taken'],
    [
      'a name no heading has',
      spoilt(['it quotes comment @n1', 'it quotes comment @n77']),
      '- ## @n2',
      'names @n77',
    ],
    ['a number of its own', spoilt(['- ## @n8', '- ## @8']), '- ## @8', 'only import gives'],
    [
      'words before the first heading',
      spoilt(['- ## @n1\n', '']),
      'placed: high, it opens',
      'no heading stands above',
    ],
    [
      'a name of a person',
      spoilt(['- ## @n8', '- ## @maya']),
      '- ## @maya',
      'is no name of a comment',
    ],
    ['prose', spoilt(['- ## @n8', 'Let me think.\n- ## @n8']), 'Let me think.', 'cannot be read'],
    [
      'another capture',
      spoilt(['47935ca2', '57935ca2']),
      '---',
      'is not the file that was drafted',
    ],
    [
      'passes that lack a line',
      spoilt(["B: '21-50'", "B: '21-49'"]),
      '---',
      'line 50 of paste.txt is in no pass',
    ],
    [
      'passes that overlap',
      spoilt(["A: '1-20'", "A: '1-21'"]),
      '---',
      'line 21 of paste.txt is in two passes',
    ],
  ])('is refused with %s', (_, text, points, what) => {
    const found = problemsOf(text).find((problem) => problem.what.includes(what));
    expect(found?.what ?? problemsOf(text)).toContain(what);
    expect(found?.points).toContain(points);
    expect(found?.fix).not.toBe('');
  });

  it('is told everything that is wrong with it at once', () => {
    const text = spoilt(
      ['by any means', 'with any means'],
      ['labels: for; risk', 'label: x'],
      [`${line('B31')}\n`, ''],
    );
    expect(problemsOf(text)).toHaveLength(3);
  });
});

/** A text as someone may paste it. */
const pastedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '',
        '   ',
        'lol',
        'Reply',
        '3h',
        '- ## @n1',
        'A1 | words',
        '> a note',
        '---',
        '“Why take the chance?” @n2',
      ),
      fc.string({ unit: anyCharacter, maxLength: 30 }),
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
    ),
    { maxLength: 14 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

describe('a draft of any text', () => {
  it('reads back as it was written, with every line of the text once', () => {
    fc.assert(
      fc.property(pastedText, (text) => {
        const file = pasted(text);
        const written = draftOf(text);
        const lines = textLines(text).filter((each) => each.trim() !== '');
        const read = readDraft('x', written, textsOf(file));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const held = read.draft.comments.flatMap(({ lines: own }) => own);
        const shown = held.flatMap(({ text: words, places }) => places.map(() => words));
        expect(shown.toSorted()).toEqual(lines.toSorted());
        const again = readDraft('x', draftText(read.draft), textsOf(file));
        expect(again).toEqual(read);
      }),
      { numRuns: 100 },
    );
  });

  it('is never so broken that reading it fails', () => {
    fc.assert(
      fc.property(fc.nat(CORRECTED.length), fc.nat(200), fc.string(), (from, length, put) => {
        const text = CORRECTED.slice(0, from) + put + CORRECTED.slice(from + length);
        expect(readDraft('x', text, seedTexts)).toHaveProperty('ok');
      }),
      { numRuns: 100 },
    );
  });
});
