import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import { hiddenIn, stretches } from '../../../src/markdown/hidden-characters.ts';
import { hiddenMarked } from '../../../src/markdown/hidden-spans.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { elementsOf, textOf } from '../../support/html.ts';

describe('characters that show nothing', () => {
  it('Are told by what they do', () => {
    expect(hiddenIn('H\u202e200\u2066')).toEqual(['bidi control', 'bidi control']);
    expect(hiddenIn('H\u200b200\u00ad\ufeff')).toEqual(Array(3).fill('zero-width character'));
    expect(hiddenIn('H200\u{e0041}')).toEqual(['tag character']);
    expect(hiddenIn('a\u0007b\u009fc')).toEqual(['control', 'control']);
  });

  it('Are not spaces, line ends, accents or parts of emoji', () => {
    expect(hiddenIn('one two\tthree\nfour cafe\u0301 中国 👩‍👩‍👧 ❤️ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toEqual([]);
  });

  it('Are tags and joiners of emoji when no emoji is there', () => {
    expect(hiddenIn('a\u200db \u{e0067}')).toEqual(['zero-width character', 'tag character']);
  });

  it('Stand in spans that name them, in words and in names, and stay in the text', () => {
    const words = 'the H\u200b200 \u202echips';
    for (const html of [renderComment(words).html, hiddenMarked(words)]) {
      const spans = elementsOf(html).filter(({ name }) => name === 'span');
      expect(spans).toEqual([
        {
          name: 'span',
          attributes: { class: 'hidden-character', 'data-code': 'U+200B' },
          text: '\u200b',
        },
        {
          name: 'span',
          attributes: { class: 'hidden-character', 'data-code': 'U+202E' },
          text: '\u202e',
        },
      ]);
      expect(textOf(html)).toBe(words);
    }
  });

  it('Are kept in a name, whose markup is text', () => {
    expect(hiddenMarked('<b>A</b> & B\u202e')).toBe(
      '&#x3C;b>A&#x3C;/b> &#x26; B<span class="hidden-character" data-code="U+202E">\u202e</span>',
    );
  });

  it('Never change a text that is taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        return (
          stretches(text)
            .map((stretch) => stretch.text)
            .join('') === text
        );
      }),
    );
  });
});
