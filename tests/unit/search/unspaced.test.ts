import { describe, expect, it } from 'vitest';
import { pairs, unspacedTokens } from '../../../src/search/unspaced.ts';
import { numbersOf, searchTexts } from '../../support/search-among.ts';

const TEXTS = [
  '中国会赢得人工智能竞赛',
  '出售芯片给中国是个错误',
  'データセンターの半導体を輸出する',
  'サーバーラックを売る',
  '미국은 반도체를 중국에 판다',
];
const ask = searchTexts(...TEXTS);

describe('words that no spaces part', () => {
  it.each([
    ['Chinese', '芯片', [2]],
    ['Chinese', '中国', [1, 2]],
    ['Chinese', '人工智能', [1]],
    ['Chinese', '国会', [1]],
    ['Japanese', '半導体', [3]],
    ['Japanese', 'データ', [3]],
    ['Japanese', 'センター', [3]],
    ['Japanese', 'サーバー', [4]],
    ['Korean', '반도체', [5]],
    ['Korean', '중국', [5]],
    ['Korean', '미국', [5]],
  ])('Are found in %s: %s', (_, word, numbers) => {
    for (const typed of [word, `${word} `]) {
      expect(numbersOf(ask(typed)).toSorted(), typed).toEqual(numbers);
    }
  });

  it.each(TEXTS)('Are all found by the whole of their text: %s', (text) => {
    expect(ask(text).found[0]).toMatchObject({ complete: true, document: { text } });
  });

  it.each([
    ['芯片给中国', [2]],
    ['半導体を輸出', [3]],
    ['반도체를 중국에', [5]],
  ])('Are found in a row: “%s”', (phrase, numbers) => {
    expect(numbersOf(ask(`"${phrase}"`))).toEqual(numbers);
  });

  it('Are not those of another language that shares a character', () => {
    expect(numbersOf(ask('半导体 '))).toEqual([]);
    expect(ask('半导体 ').reading.corrections).toEqual([]);
  });

  it('Count by how much of a comment they are, in part, too', () => {
    const inPart = searchTexts('미국은 반도체를 중국에 판다', '반도체를');
    expect(numbersOf(inPart('반도체 '))).toEqual([2, 1]);
  });

  it('Stand beside words that spaces part', () => {
    const mixed = searchTexts('Nvidia在中国卖H200芯片', '我们不卖');
    for (const typed of ['nvidia ', 'H200', '中国', '芯片']) {
      expect(numbersOf(mixed(typed)), typed).toEqual([1]);
    }
  });

  // The mark of length belongs to no script alone, so that the word counts as one of spaces.
  it.each([
    ['メーター', 'パラメーター'],
    ['サーバ', 'サーバーを売る'],
  ])('Are found inside a longer one with a mark of length: %s', (word, text) => {
    expect(numbersOf(searchTexts(text)(`${word} `))).toEqual([1]);
  });

  it('Stand in any width', () => {
    const wide = searchTexts('ﾃﾞｰﾀを売る', 'データを売る', '何も');
    expect(numbersOf(wide('データ '))).toEqual([1, 2]);
    expect(numbersOf(wide('ﾃﾞｰﾀ '))).toEqual([1, 2]);
  });

  it('Have every pair of neighbours as another form, over their end too', () => {
    expect(unspacedTokens('中国会赢', 3)).toEqual([
      { term: '中国', others: ['国会'], start: 3, end: 5 },
      { term: '会赢', others: [], start: 5, end: 7 },
    ]);
    expect(pairs('人工智能')).toEqual(['人工', '工智', '智能']);
    expect(pairs('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(pairs('中')).toEqual([]);
  });
});
