import { describe, expect, it } from 'vitest';
import { allowedEdits } from '../../../src/search/corrections.ts';
import { tokens } from '../../../src/search/tokens.ts';
import {
  askReal,
  aTerm,
  commentsOf,
  numbersOf,
  realEngine,
  searchIn,
  searchTexts,
} from '../../support/search-among.ts';

describe('a word that stands nowhere', () => {
  it.each([
    ['chian ', 'china'],
    ['chian', 'china'],
    ['Stratchery ', 'stratechery'],
    ['alarmizm ', 'alarmism'],
    ['Ricrado ', 'ricardo'],
    ['competetion ', 'competition'],
  ])('Finds the one most like it, and says so: %s', (typed, to) => {
    const { reading, ...answer } = askReal(typed);
    expect(reading.corrections).toEqual([{ from: typed.trim().toLowerCase(), to }]);
    expect(reading.words).toEqual([to]);
    expect(numbersOf(answer)).toEqual(numbersOf(askReal(`${to} `)));
    expect(numbersOf(answer).length).toBeGreaterThan(0);
  });

  it('Marks the word that was found for it', () => {
    expect(askReal('chian ').marks).toMatchObject([{ terms: ['china'] }, {}]);
  });

  it.each(['zyzzyva ', 'qqqqqqqq', 'H2000', 'H210', 'H2OO ', 'Deepseek2 ', 'asd ', 'ia '])(
    'Finds nothing when none is like it, it is short or it holds a digit: %s',
    (typed) => {
      expect(askReal(typed).reading.corrections).toEqual([]);
      expect(numbersOf(askReal(typed))).toEqual([]);
    },
  );

  it('Takes two neighbours swapped for one slip, twice in a long word', () => {
    expect(searchTexts('government')('gvoernmnet ').reading.corrections[0]?.to).toBe('government');
    expect(searchTexts('chips')('hcisp ').reading.corrections).toEqual([]);
  });

  it('Is corrected beside others that stand', () => {
    const ask = searchTexts('chips for China', 'chips', 'Chile');
    expect(ask('chips chian ').reading.corrections).toEqual([{ from: 'chian', to: 'china' }]);
    expect(numbersOf(ask('chips chian '))).toEqual([1, 2]);
  });

  it('Prefers fewer slips, then the same first letter, then the more common word', () => {
    expect(searchTexts('trade', 'trades')('tradr ').reading.corrections[0]?.to).toBe('trade');
    expect(searchTexts('tank', 'rank')('tynk ').reading.corrections[0]?.to).toBe('tank');
    expect(searchTexts('gain', 'fair')('gair ').reading.corrections[0]?.to).toBe('gain');
    const common = searchTexts('tilt', 'tint', 'tint', 'tint');
    expect(common('tikt ').reading.corrections[0]?.to).toBe('tint');
  });

  it('Prefers, where it is long, what begins most as it does', () => {
    const ask = searchTexts('winter', 'wanted', 'wanted');
    expect(ask('winted ').reading.corrections[0]?.to).toBe('winter');
    expect(searchTexts('tiny', 'tent', 'tent')('tint ').reading.corrections[0]?.to).toBe('tent');
  });

  it('Allows no slip in three letters, one in four and two in eight', () => {
    expect(searchTexts('gap')('gxp ').reading.corrections).toEqual([]);
    expect([4, 7, 8, 20].map(allowedEdits)).toEqual([1, 1, 2, 2]);
    expect(searchTexts('chips')('chxxs ').reading.corrections).toEqual([]);
    expect(searchTexts('productivity')('prxductivxty ').reading.corrections).toHaveLength(1);
    expect(searchTexts('productivity')('prxdxctivxty ').reading.corrections).toEqual([]);
  });

  it('Is not corrected to a stem or to the name of an entry', () => {
    const glossary = [aTerm('qatari', 'Doha accord')];
    const ask = searchIn({ comments: commentsOf(['arguing economies']), glossary });
    for (const typed of ['argu ', 'economi ', 'qatar ', '#qatari ']) {
      for (const { to } of ask(typed).reading.corrections) {
        expect(['arguing', 'economies']).toContain(to);
      }
    }
    expect(ask('qatar ').reading.corrections).toEqual([]);
  });
});

describe('a word that stands somewhere', () => {
  it('Is never corrected, in any form, as a beginning, a label or a glossary entry', () => {
    const glossary = [aTerm('mss', 'Ministry of State Security', 'Guoanbu')];
    const ask = searchIn({ comments: commentsOf(['China sells chips', 'minister']), glossary });
    for (const typed of [
      'sell ',
      'selled ',
      'chin',
      'ministry ',
      'guoanbu ',
      'security ',
      'chip ',
    ]) {
      expect(ask(typed).reading.corrections, typed).toEqual([]);
    }
  });

  it('Is never corrected, whichever word of the archive it is', () => {
    for (const { number, text } of realEngine.documents.values()) {
      for (const { start, end } of tokens(text)) {
        const word = text.slice(start, end);
        const { corrections } = askReal(`${word} `).reading;
        expect(corrections, `${word} in ${number}`).toEqual([]);
      }
    }
  });
});
