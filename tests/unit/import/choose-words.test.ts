import { describe, expect, it } from 'vitest';
import { saidAt } from '../../../src/archive/said.ts';
import { chooseWords } from '../../../src/import/choose-words.ts';
import type { CapturedComment } from '../../../src/schema/captured-thread.ts';
import { aCapture, aCaptured, text } from '../../support/captured.ts';
import { mergeInto, merging } from '../../support/merging.ts';

const cut = (value: string) => ({ id: '1', words: text(value), truncated: true });
const none = (withheld: 'deleted' | 'moderated' | 'unknown') => ({
  id: '1',
  words: null,
  withheld,
});

/** What is shown of a comment of which each capture says something. */
function shown(...captured: (Partial<CapturedComment> & { id: string })[]) {
  const said = captured.flatMap((fields, index) => {
    const file = aCapture(`${index}.json`, [aCaptured(fields)]);
    return saidAt({ capture: file.capture.id, place: '/1' }, file) ?? [];
  });
  expect(said).toHaveLength(captured.length);
  return chooseWords(undefined, said);
}

describe('the words a comment is shown with', () => {
  it('are whole ones before a beginning, though it be longer', () => {
    const whole = { id: '1', words: text('Short.') };
    for (const choice of [shown(cut('A long beginning of'), whole), shown(whole, cut('A long'))]) {
      expect(choice).toEqual({ body: 'Short.\n', lines: ['Short.'] });
    }
  });

  it('are the longer of two beginnings, and said to be one', () => {
    const longer = { body: 'A longer beginning\n', lines: ['A longer beginning'], truncated: true };
    expect(shown(cut('A longer'), cut('A longer beginning'))).toEqual(longer);
    expect(shown(cut('A longer beginning'), cut('A longer'))).toEqual(longer);
    expect(shown(cut('A longer'), cut('A longer beginning'), cut('A'))).toEqual(longer);
  });

  it('are any before none', () => {
    expect(shown(none('deleted'), cut('A beginning'))).toMatchObject({ lines: ['A beginning'] });
  });

  it('are none where no capture has any, for the reason that says most', () => {
    const why = (...reasons: Parameters<typeof none>[0][]) => shown(...reasons.map(none)).withheld;
    expect(shown(none('unknown'))).toEqual({ body: '', lines: [], withheld: 'unknown' });
    expect(why('unknown', 'deleted')).toBe('deleted');
    expect(why('deleted', 'moderated', 'unknown')).toBe('moderated');
  });

  it('keep the Markdown they were archived with where the captures say the same', () => {
    const first = aCapture('a.json', [aCaptured(cut('A *beginning*'))]);
    const archived = merging(first).comments.map((comment) => ({
      ...comment,
      body: 'A beginning',
    }));
    const before = archived.map((comment) => ({ ...comment, lines: ['A *beginning*'] }));
    const again = aCapture('b.json', [aCaptured(cut('A *beginning*'))], {
      capturedOn: '2025-12-12',
    });
    const [after] = mergeInto(before, [first, again], 'example/b.json').comments;
    expect(after).toMatchObject({ body: 'A beginning', frontMatter: { truncated: true } });
  });
});
