import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directiveFragment, directivesIn } from '../../../src/model/text-directive.ts';
import { anyCharacter } from '../../support/any-character.ts';

const PAGE = 'https://archive.example/c/5/';
const words = fc.array(anyCharacter, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
const maybe = fc.option(words, { nil: undefined });

describe('a text directive', () => {
  it('is read back as it was written, whatever its words', () => {
    fc.assert(
      fc.property(maybe, words, maybe, maybe, (prefix, start, end, suffix) => {
        const directive = { prefix, start, end, suffix };
        const address = PAGE + directiveFragment(directive);
        expect(directivesIn(address)).toEqual([directive]);
        expect(directivesIn(new URL(address).href)).toEqual([directive]);
      }),
    );
  });

  it('encodes what divides its terms and what would end an address in Markdown or running text', () => {
    expect(directiveFragment({ prefix: 'a-', start: 'b,c', end: '(d)&e', suffix: '-f.' })).toBe(
      '#:~:text=a%2d-,b%2Cc,%28d%29%26e,-%2df%2e',
    );
  });

  it('may stand beside others, which are left out if they are of another kind', () => {
    expect(directivesIn(`${PAGE}#c5:~:text=a&other=b&text=c,d`)).toEqual([
      { start: 'a' },
      { start: 'c', end: 'd' },
    ]);
    expect(directivesIn(`${PAGE}#c5`)).toEqual([]);
  });

  it.each(['', '%E0%A4', 'a,b,c', 'a,,b'])('is not guessed when it is damaged: %j', (text) => {
    expect(directivesIn(`${PAGE}#:~:text=${text}`)).toEqual([undefined]);
  });
});
