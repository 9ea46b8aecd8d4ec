import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/import/outcome.ts';
import type { CapturedPlace } from '../../../src/schema/captured-part.ts';
import { aCapture, aCaptured } from '../../support/captured.ts';
import { merging } from '../../support/merging.ts';

const PART = { capture: 'example/b.json', place: '/7' };

/** A comment as the archive has it, found at some places. */
function archived(fields: object = {}, ...captured: CapturedPlace[]) {
  const [comment] = merging(aCapture('a.json', [aCaptured({ id: '7' })])).comments;
  if (!comment) throw new Error('There is a comment.');
  return {
    ...comment,
    frontMatter: { ...comment.frontMatter, captured, ...fields },
  };
}
const refusal = () => 'a says 1, b says 2';

describe('what became of a captured comment', () => {
  it('is new where the archive had none, with why it has no words', () => {
    const outcome = (fields: object) => outcomeOf(PART, undefined, archived(fields, PART), refusal);
    expect(outcome({})).toEqual({ place: '/7', number: 1, outcome: 'new', what: [] });
    const why = (withheld: string) => outcome({ withheld }).what;
    expect(why('deleted')).toEqual(['it has no words: its author took them back']);
    expect(why('moderated')).toEqual(['it has no words: a moderator took them away']);
    expect(why('unknown')).toEqual(['it has no words: the source does not say why']);
  });

  it('is the same where nothing is new but the place', () => {
    const other = { capture: 'example/a.json', place: '/7' };
    const before = archived({}, other);
    const after = archived({ missingFrom: ['example/c.json'] }, other, PART);
    expect(outcomeOf(PART, before, after, refusal)).toMatchObject({ outcome: 'same', what: [] });
  });

  it('is changed where fields or words are new, and says which', () => {
    const before = archived({ date: null }, PART);
    const after = { ...archived({ url: 'https://a.example/7' }, PART), body: 'Fuller.\n' };
    expect(outcomeOf(PART, before, after, refusal)).toMatchObject({
      outcome: 'changed',
      what: ['date is new', 'url is new', 'its words are fuller'],
    });
  });

  it('is changed where the capture says otherwise, though the comment stays as it is', () => {
    const what = (marks: Partial<CapturedPlace>) => {
      const elsewhere = { ...PART, capture: 'example/a.json', words: 'other' as const };
      const before = archived({}, elsewhere);
      const after = archived({}, elsewhere, { ...PART, place: '/8' }, { ...PART, ...marks });
      return outcomeOf(PART, before, after, refusal).what;
    };
    expect(what({ words: 'part' })).toEqual(['the beginning of its words alone']);
    expect(what({ words: 'other' })).toEqual(['other words than those shown']);
    expect(what({ words: 'withheld' })).toEqual([
      'no words any more; those that the archive has stay',
    ]);
    expect(what({ differs: ['author', 'date', 'parent'] })).toEqual([
      'another author',
      'another date',
      'another parent, refused: a says 1, b says 2',
    ]);
  });

  it('is told from what it says itself where the comment does not name it', () => {
    const before = archived();
    const said = outcomeOf({ ...PART, words: 'other' }, before, archived(), refusal);
    expect(said.what).toEqual(['other words than those shown']);
  });

  it('is nothing where the archive has taken the comment out', () => {
    const before = archived({ state: 'removed' }, PART);
    const after = archived({ state: 'removed', url: 'https://a.example/7' }, PART);
    expect(outcomeOf(PART, before, after, refusal)).toMatchObject({
      outcome: 'same',
      what: ['it is removed'],
    });
  });
});
