import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import {
  directionOf,
  languageOf,
  mainLanguage,
  wordsLanguage,
} from '../../../src/markdown/language.ts';
import { realArchive } from '../../support/real-archive.ts';

const ENGLISH = 'The Chinese economy is not one monolithic thing, and neither is ours.';
const HEBREW = 'מכירת שבבים לסין היא טעות';
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
    ['nl', 'We had dat even over, en het was under de rook van most wanted “can do” al bekend.'],
    ['da', 'Over for Kina er vi under pres, and det var just det, som han has sagt.'],
    ['de', 'Man will such etwas still machen, und es was nicht just das, was wir hatten.'],
    ['it', 'Le aziende che vogliono vendere i chip a chi le controlla devono are dire con chi.'],
  ])('is not taken for English because of words that both have: %s', (language, text) => {
    expect([language, undefined]).toContain(languageOf(text));
  });

  it('is told by most of its words where it quotes what is plainly English', () => {
    const french =
      'Ils disent « America first » et « the winner takes it all », mais cela ne veut rien dire pour la plupart des gens d’ici.';
    expect(languageOf(french)).toBe('fr');
    const dutch =
      'Hij zei dat “what they think about this is not the point” en daarna nog een heel lang verhaal over chips voor China waar niemand meer iets van begreep.';
    expect(languageOf(dutch)).toBe('nl');
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
    expect(wordsLanguage({ lines: ['Lol!'] })).toEqual({});
    expect(wordsLanguage({ lines: [ENGLISH] })).toEqual({});
    expect(wordsLanguage({ lines: [RUSSIAN] })).toEqual({ lang: 'ru' });
    expect(wordsLanguage({ lines: [HEBREW] })).toEqual({ lang: 'he', dir: 'rtl' });
  });

  it('is the one the editor states, whatever a program would say', () => {
    expect(wordsLanguage({ lines: [ENGLISH], language: 'sco' })).toEqual({ lang: 'sco' });
  });
});

describe('the language of lines', () => {
  it('is that of most of their letters', () => {
    expect(mainLanguage([RUSSIAN, RUSSIAN])).toBe('ru');
    expect(mainLanguage([ENGLISH, ENGLISH, RUSSIAN])).toBe('en');
  });

  it('is none where none is told for most of them', () => {
    const short = ['Nein, danke.', 'Lol!', 'Short words. Few of them. So it goes.', 'They add up.'];
    expect(mainLanguage([...short, RUSSIAN, ...short])).toBeUndefined();
  });
});

describe('a comment', () => {
  it('in one language has no mark inside', () => {
    expect(renderComment(`${RUSSIAN}\n\n${RUSSIAN}`).html).not.toContain('lang=');
  });

  it('has a mark on a paragraph in another language than the rest', () => {
    const { html } = renderComment(`${ENGLISH} ${ENGLISH}\n\n> ${RUSSIAN}`);
    expect(html).toMatch(/^<p>The .*<\/p>\s*<blockquote lang="ru">/su);
    expect(html.match(/lang=/g)).toHaveLength(1);
  });

  it('has its direction marked where that turns', () => {
    expect(renderComment(`${ENGLISH} ${ENGLISH}\n\n${HEBREW}`).html).toContain(
      '<p lang="he" dir="rtl">',
    );
    expect(renderComment(`${HEBREW}\n\n${ENGLISH}`, 'he').html).toContain(
      '<p lang="en" dir="ltr">',
    );
  });
});
