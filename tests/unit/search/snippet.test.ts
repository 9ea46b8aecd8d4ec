import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn, type Mark, marksOf } from '../../../src/search/marks.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { snippet } from '../../../src/search/snippet.ts';
import { tokens } from '../../../src/search/tokens.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { realArchive } from '../../support/real-archive.ts';

const TEXTS = [...realArchive().comments.values()].map(({ lines }) => lines.join('\n'));
const LONG = `${'before '.repeat(60)}the H200 chips after ${'behind '.repeat(60)}`.trim();

function marksFor(typed: string): Mark[] {
  const words = wordsOf(parseQuery(typed));
  return marksOf(
    words,
    words.searched.map(({ term }) => ({ word: term, written: [] })),
  );
}

function shown(text: string, typed: string) {
  const { segments, before, after } = snippet(text, marksFor(typed));
  return {
    text: segments.map((segment) => segment.text).join(''),
    marked: segments.filter(({ hit }) => hit).map((segment) => segment.text),
    before,
    after,
  };
}

describe('a snippet', () => {
  it('Is the whole of a short text, with its hits marked', () => {
    const text = "that's what the MSS thinks!";
    expect(shown(text, 'mss')).toEqual({ text, marked: ['MSS'], before: false, after: false });
  });

  it('Marks the whole of a word that was only begun', () => {
    expect(shown('competition from competitors', 'compet').marked).toEqual([
      'competition',
      'competitors',
    ]);
  });

  it('Marks a word with its apostrophe', () => {
    expect(shown('that China’s gain', 'china ').marked).toEqual(['China’s']);
  });

  it('Shows the words around a hit in a long text and says that there is more', () => {
    const { text, marked, before, after } = shown(LONG, 'h200 ');
    expect({ marked, before, after }).toEqual({ marked: ['H200'], before: true, after: true });
    expect(text).toMatch(/^before .* the H200 chips after .* behind$/);
    expect(tokens(text).length).toBeLessThan(60);
  });

  it('Says on which side there is more', () => {
    expect(shown(`H200 ${LONG}`, 'h200 ')).toMatchObject({ before: false, after: true });
    expect(shown(`${'before '.repeat(60)}h200`, 'h200 ')).toMatchObject({
      before: true,
      after: false,
    });
  });

  it('Shows as many words where the hit stands at the end', () => {
    const [middle, end] = [LONG, `${'before '.repeat(60)}h200`].map((text) => shown(text, 'h200 '));
    expect(tokens(end?.text ?? '')).toHaveLength(tokens(middle?.text ?? '').length);
  });

  it('Chooses the place that holds the most different words', () => {
    const filler = 'filler '.repeat(80);
    const text = `China China China ${filler} China sells chips ${filler}`;
    expect(shown(text, 'china chips ').marked.join(' ')).toContain('chips');
  });

  it('Chooses the place that holds a phrase', () => {
    const text = `lose ${'filler '.repeat(80)} race ${'filler '.repeat(80)} lose the race`;
    expect(shown(text, '"lose the race"').marked).toEqual(['lose the race']);
  });

  it('Begins with the line of the hit where that is near', () => {
    const text = `${'before '.repeat(60)}\nBut then the H200 ${'behind '.repeat(60)}`;
    expect(shown(text, 'h200 ').text).toMatch(/^But then the H200 behind/);
  });

  it('Is the beginning where nothing is found', () => {
    const { text, marked, before, after } = shown(LONG, 'zyzzyva');
    expect(LONG.startsWith(text)).toBe(true);
    expect({ marked, before, after }).toEqual({ marked: [], before: false, after: true });
  });

  it('Is always a stretch of the text that marks what it should, and says truly what is left out', () => {
    const typed = fc.constantFrom(
      'china',
      'zero-sum',
      'lose the AI race',
      '"AI race"',
      '"china chips"',
      'us',
      'chips trump',
      'q',
    );
    const text = fc.oneof(
      fc.constantFrom(...TEXTS, LONG),
      fc
        .array(fc.constantFrom('China', 'chips', 'x', '\n', 'AI', 'race', '…', '中国会赢'), {
          maxLength: 200,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, typed, (whole, words) => {
        const marks = marksFor(words);
        const cut = shown(whole, words);
        expect(whole).toContain(cut.text);
        if (!cut.before) expect(whole.startsWith(cut.text)).toBe(true);
        if (!cut.after) expect(whole.endsWith(cut.text)).toBe(true);
        if (!cut.before && !cut.after) expect(cut.text).toBe(whole);
        // A phrase may reach over the end of what is shown.
        const inside = hitsIn(cut.text, marks).map(({ start, end }) => cut.text.slice(start, end));
        if (words.startsWith('"')) expect(cut.marked.join()).toContain(inside.join());
        else expect(cut.marked).toEqual(inside);
        if (hitsIn(whole, marks).length > 0) expect(cut.marked).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
