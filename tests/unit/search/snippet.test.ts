import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { hits, snippet } from '../../../src/search/snippet.ts';
import { tokens } from '../../../src/search/tokens.ts';
import { realArchive } from '../../support/real-archive.ts';

const TEXTS = [...realArchive().comments.values()].map(({ lines }) => lines.join('\n'));
const LONG = `${'before '.repeat(60)}the H200 chips after ${'behind '.repeat(60)}`.trim();

function shown(text: string, typed: string) {
  const { segments, before, after } = snippet(text, parseQuery(typed));
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

  it('Chooses the place that holds the most different words', () => {
    const text = `China China China ${'filler '.repeat(80)} China sells chips ${'filler '.repeat(80)}`;
    expect(shown(text, 'china chips ').marked.join(' ')).toContain('chips');
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
      'us',
      'chips trump',
      'q',
    );
    const text = fc.oneof(
      fc.constantFrom(...TEXTS, LONG),
      fc
        .array(fc.constantFrom('China', 'chips', 'x', '\n', 'AI', '…'), { maxLength: 200 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, typed, (whole, words) => {
        const query = parseQuery(words);
        const cut = shown(whole, words);
        expect(whole).toContain(cut.text);
        if (!cut.before) expect(whole.startsWith(cut.text)).toBe(true);
        if (!cut.after) expect(whole.endsWith(cut.text)).toBe(true);
        if (!cut.before && !cut.after) expect(cut.text).toBe(whole);
        expect(cut.marked).toEqual(
          hits(cut.text, query).map(({ start, end }) => cut.text.slice(start, end)),
        );
        if (hits(whole, query).length > 0) expect(cut.marked).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
