import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import { directionOf, languageOf, wordsLanguage } from '../../../src/markdown/language.ts';
import { realArchive } from '../../support/real-archive.ts';

const ENGLISH = 'The Chinese economy is not one monolithic thing, and neither is ours.';
const RUSSIAN = 'Продажа чипов Китаю была бы большой ошибкой для всех нас.';

describe('the language of a text', () => {
  it.each([
    ['zh', '中国不会放弃自主研发的芯片产业。'],
    ['ja', 'これは良くない考えです'],
    ['ko', '반도체 수출 통제'],
    ['ru', RUSSIAN],
    ['uk', 'Продаж чипів Китаю був би великою помилкою для всіх нас.'],
    ['ar', 'بيع الرقائق للصين خطأ كبير'],
    ['fa', 'فروش تراشه به چین اشتباه است'],
    ['he', 'מכירת שבבים לסין היא טעות'],
    ['fr', 'Les puces ne devraient pas être vendues à la Chine.'],
    ['es', 'Vender chips a China es un error enorme para todos nosotros.'],
    ['en', ENGLISH],
  ])('is told: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    'Lol!',
    'Nein, danke.',
    '出口管制',
    'de facto quid pro quo ad nauseam',
    'Trump Nvidia Jensen Huang H200 B30A DeepSeek Huawei SMIC',
    'https://beispiel.example/warum-wir-keine-chips-nach-china-verkaufen-sollten',
    '🎵🎵🎵 H200 4090 ???',
    '',
  ])('is left open where it could be another: %s', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  it('is English or left open for every comment of the archive, line by line and as a whole', () => {
    const texts = [...realArchive().comments.values()].flatMap(({ lines }) => [
      ...lines,
      lines.join('\n'),
    ]);
    const others = texts.filter((text) => ![undefined, 'en'].includes(languageOf(text)));
    expect(others).toEqual([]);
  });

  it('says in which direction it is written', () => {
    expect(['ar', 'he', 'fa', 'ur', 'en', 'ja', 'ug'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'rtl',
    ]);
  });

  it('is named on an element only where it is not the site’s', () => {
    expect(wordsLanguage(undefined)).toEqual({});
    expect(wordsLanguage('en')).toEqual({});
    expect(wordsLanguage('zh')).toEqual({ lang: 'zh' });
    expect(wordsLanguage('he')).toEqual({ lang: 'he', dir: 'rtl' });
  });
});

describe('a comment', () => {
  it('in one language carries it as a whole, and no mark inside', () => {
    const { html, language } = renderComment(`${RUSSIAN}\n\n${RUSSIAN}`);
    expect(language).toBe('ru');
    expect(html).not.toContain('lang=');
  });

  it('is in no language as a whole where none is told for most of it', () => {
    const { html, language } = renderComment(
      `Nein, danke.\n\nLol!\n\n> ${RUSSIAN}\n\nShort words. Few of them. So it goes. On and on.\n\nThey add up.`,
    );
    expect(language).toBeUndefined();
    expect(html).toContain('<blockquote lang="ru">');
  });

  it('has a mark on a paragraph in another language than the rest', () => {
    const { html, language } = renderComment(`${ENGLISH} ${ENGLISH}\n\n> ${RUSSIAN}`);
    expect(language).toBe('en');
    expect(html).toMatch(/^<p>The .*<\/p>\s*<blockquote lang="ru">/su);
    expect(html.match(/lang=/g)).toHaveLength(1);
  });

  it('has its direction marked where that turns', () => {
    const hebrew = 'מכירת שבבים לסין היא טעות';
    expect(renderComment(`${ENGLISH} ${ENGLISH}\n\n${hebrew}`).html).toContain(
      '<p lang="he" dir="rtl">',
    );
    expect(renderComment(`${hebrew}\n\n${ENGLISH}`, 'he').html).toContain(
      '<p lang="en" dir="ltr">',
    );
  });

  it('is in the language the editor states, whatever a program would say', () => {
    const { html, language } = renderComment(ENGLISH, 'sco');
    expect(language).toBe('sco');
    expect(html).toContain('<p lang="en">');
  });
});
