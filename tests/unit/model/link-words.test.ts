import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/model/find-words.ts';
import { directiveTo, wholeWords } from '../../../src/model/link-words.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { realArchive } from '../../support/real-archive.ts';

/** The directive to the first `words` of a text, and where it leads in text and in what stands above it. */
function linkTo(words: string, text: string, before = '') {
  const at = text.indexOf(words);
  const stretch = wholeWords(text, { start: at, end: at + words.length });
  return stretch && directiveTo(text, stretch, before);
}

describe('the directive to words', () => {
  it('names short words in full', () => {
    expect(linkTo('zero-sum game', 'It is not a zero-sum game.')).toEqual({
      start: 'zero-sum game',
    });
  });

  it('takes in the words that a selection cuts', () => {
    expect(linkTo('ero-su', 'It is not a zero-sum game.')).toEqual({ start: 'zero-sum' });
    expect(linkTo('an', 'I can’t do it.')).toEqual({ start: 'can’t' });
  });

  it('names its surroundings where the words repeat in the comment', () => {
    const text = 'We lose. They lose.';
    const at = text.lastIndexOf('lose');
    const directive = directiveTo(text, { start: at, end: at + 4 });
    expect(directive?.prefix).toBe('They');
    expect(findWords(text, directive ?? { start: '' })).toEqual({ start: at, end: at + 4 });
  });

  it('names its surroundings where the words stand above the comment on its page', () => {
    expect(linkTo('about', 'All about chips', 'Threads\nAbout\nSearch')).toEqual({
      prefix: 'All',
      start: 'about',
      suffix: 'chips',
    });
  });

  it('leads from first to last words across paragraphs, odd spaces and long stretches', () => {
    expect(linkTo('b c\nd e', 'a b c\nd e f')).toEqual({ start: 'b c', end: 'd e' });
    expect(linkTo('b  c', 'a b  c d')).toEqual({ start: 'b', end: 'c' });
    const long = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    expect(linkTo(long, long)).toEqual({
      start: 'word0 word1 word2 word3',
      end: 'word96 word97 word98 word99',
    });
  });

  it('leads to words of writing without spaces', () => {
    const text = '出口管制没有用，芯片照样会流入中国。';
    const directive = linkTo('芯片', text);
    expect(directive).toEqual({ start: '芯片' });
    expect(findWords(text, { start: '芯片' })).toEqual({ start: 8, end: 10 });
  });

  it('leads to words after a space that a mark has joined', () => {
    returns('  \u{e0020}\u0001 a', 0, 7, '');
  });

  it('tells words apart by what stands beyond a break where nothing nearer does', () => {
    const text = 'No.\nI agree.\nWhy?\nI agree.\nSo do I.';
    const at = { start: 18, end: 26 };
    expect(text.slice(at.start, at.end)).toBe('I agree.');
    returns(text, at.start, at.end, '');
    returns('don’t 中国 é   中国 é', 16, 17, '');
  });

  it('is not made of marks alone', () => {
    expect(linkTo('…', 'So … what?')).toBeUndefined();
    expect(linkTo(' ', 'So what?')).toBeUndefined();
  });

  it('leads back to the same words from any selection in any comment of the archive', () => {
    const texts = [...realArchive().comments.values()].map(({ lines }) => lines.join('\n'));
    const place = fc
      .constantFrom(...texts)
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(place, fc.constantFrom('', ...texts), ([text, a, b], before) => {
        returns(text, Math.min(a, b), Math.max(a, b), before);
      }),
      { numRuns: 60 },
    );
  });

  it('leads back to the same words in any text', () => {
    const word = fc.array(anyCharacter, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    const piece = fc.oneof(
      word,
      fc.constantFrom(
        'a',
        'the',
        'don’t',
        "'a'",
        ' ',
        '  ',
        '\n',
        '\u00a0',
        'é',
        'e\u0301',
        '中国',
        '-',
        ',',
      ),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (text, a, b) => {
        returns(text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length), '');
      }),
      { numRuns: 300 },
    );
  });
});

/** Asserts that the directive to a stretch leads to it, in its text and, where it stands apart from what is above, there. */
function returns(text: string, start: number, end: number, before: string): void {
  const stretch = wholeWords(text, { start, end });
  if (!stretch) return;
  const directive = directiveTo(text, stretch, before);
  expect(directive && findWords(text, directive), JSON.stringify(directive)).toEqual(stretch);
}

describe('the words that a directive names', () => {
  it.each([
    [{ start: 'zero-su' }, undefined],
    [{ start: 'ZERO-SUM' }, 'zero-sum'],
    [{ start: "china's gain" }, 'China’s gain'],
    [{ start: 'gain', suffix: 'is' }, undefined],
    [{ prefix: 'not a', start: 'zero-sum', end: 'gain' }, 'zero-sum game. China’s gain'],
    [{ start: 'game.', end: 'It' }, undefined],
    [{ start: 'a.zero' }, undefined],
  ])('are found whole or not at all: %j', (directive, words) => {
    const text = 'It is not a zero-sum game. China’s gain was ours.';
    const found = findWords(text, directive);
    expect(found && text.slice(found.start, found.end)).toBe(words);
  });
});
