import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import type { Content } from '../../../../src/archive/read-content.ts';
import { draftPasted } from '../../../../src/import/pasted/draft-pasted.ts';
import { planPasted } from '../../../../src/import/pasted/plan-pasted.ts';
import { withChanges } from '../../../../src/import/with-changes.ts';
import { EMPTY, imported } from '../../../support/importing.ts';

const SAID = [
  'Selling them chips is selling them time.',
  'Time for what? They train on it too, and nobody has answered that.',
  'Because the fabs that we build with the money are ours, and theirs are not.',
];
const encoded = (text: string) => new TextEncoder().encode(text);

/** The same three comments as Hacker News has them: the third answers the second, the second the first. */
const STRUCTURED = encoded(
  JSON.stringify({
    ...{ id: 100, type: 'story', author: 'x', title: 'H200' },
    children: SAID.reduceRight<object[]>((children, text, index) => {
      const ids = { id: 101 + index, parent_id: 100 + index, story_id: 100 };
      const created_at = `2025-12-09T0${index}:00:00.000Z`;
      return [{ ...ids, type: 'comment', author: `writer${index}`, created_at, text, children }];
    }, []),
  }),
);

function pastedInto(content: Content, text: string) {
  const bytes = encoded(text);
  const drafted = draftPasted(content, {
    thread: 'example',
    files: [{ from: 'paste.txt', bytes }],
    today: '2026-01-31',
    capturedOn: '2025-12-10',
  });
  if (drafted.kind !== 'draft') throw new Error(JSON.stringify(drafted));
  const plan = planPasted(content, {
    file: 'paste.draft.md',
    text: drafted.text,
    bytesOf: () => bytes,
    addedOn: '2026-01-31',
    asSuggested: true,
    given: { title: 'Comments', publication: 'The Page', source: 'https://page.example/h200' },
  });
  if (plan.kind !== 'write') throw new Error(JSON.stringify(plan.problems));
  const after = withChanges(content, plan.changes);
  return { ...plan, after, problems: checkContent(after) };
}

const commentsOf = ({ comments }: Content) =>
  comments.map(({ comment }) => comment).toSorted((a, b) => a.number - b.number);

describe('a thread captured as pasted text and with structure', () => {
  it('has each comment once, pasted first: the structure adds names, dates and parents', () => {
    const pasted = pastedInto(EMPTY, SAID.join('\n'));
    expect(pasted.problems).toEqual([]);
    const both = imported(pasted.after, STRUCTURED);
    expect(both.problems).toEqual([]);
    expect(both.report).toMatchObject({ in: 3, new: 0, changed: 3, quarantined: 0 });
    const comments = commentsOf(both.after);
    expect(comments.map(({ number, lines }) => [number, lines])).toEqual(
      SAID.map((line, index) => [index + 1, [line]]),
    );
    expect(comments.map(({ author }) => author.name)).toEqual(['writer0', 'writer1', 'writer2']);
    expect(comments.map(({ parent, parentBasis }) => [parent, parentBasis.kind])).toEqual([
      [null, 'recorded'],
      [1, 'recorded'],
      [2, 'recorded'],
    ]);
    expect(comments.map(({ captured }) => captured.length)).toEqual([2, 2, 2]);
  });

  it('has each comment once, structure first: the pasted lines are known, and change nothing', () => {
    const structured = imported(EMPTY, STRUCTURED);
    expect(structured.problems).toEqual([]);
    const both = pastedInto(structured.after, [...SAID, 'And one that came later.'].join('\n'));
    expect(both.problems).toEqual([]);
    expect(both.reports).toMatchObject([{ in: 4, new: 1, same: 3, numbers: '4' }]);
    const before = commentsOf(structured.after);
    for (const [index, comment] of commentsOf(both.after).slice(0, 3).entries()) {
      const { captured, ...rest } = comment;
      expect(before[index]).toMatchObject({ ...rest });
      expect(captured).toEqual([
        ...(before[index]?.captured ?? []),
        { capture: 'example/paste.txt', pass: 'A', lines: `${index + 1}` },
      ]);
    }
  });

  it('has the words that each capture has, where they differ', () => {
    const pasted = pastedInto(EMPTY, SAID.join('\n'));
    const other = Buffer.from(STRUCTURED).toString('utf8').replace('selling them time', 'a gift');
    const both = imported(pasted.after, encoded(other));
    expect(both.problems).toEqual([]);
    expect(both.report).toMatchObject({ in: 3, new: 1, changed: 2 });
  });
});
