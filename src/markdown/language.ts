import { eld } from 'eld/medium';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isPlainlyEnglish } from './plain-english.ts';

/** The language of the site's own words, and of every comment not found to be in another. */
export const SITE_LANGUAGE = 'en';

/** Letters a text needs, by the scripts it is in, before its language is told: a few words may be a name or a loan. */
const NEEDED = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, letters: 4 },
  { script: /\p{Script=Han}/u, letters: 10 },
  { script: /\p{Script=Latin}/u, letters: 40 },
];
const NEEDED_OTHERWISE = 12;

/** How far the score of a language in Latin letters must stand above that of English; measured on this project's own documents. */
const ABOVE_ENGLISH = 0.08;

/** What is no language's words: addresses, handles, names with digits such as H200. */
const NO_WORDS = /https?:\/\/\S+|\S+@\S+|\S*\d\S*/gu;
/** What one of these has; trying all of them at each letter of a text takes as long as the detector. */
const MAYBE_NO_WORD = /[\d@]|:\/\//u;

/** Scripts written from right to left (Unicode Standard, chapter 9). */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** Elements of a comment that can be in a language of their own. */
const BLOCKS = ['p', 'pre', 'li', 'blockquote'];

/**
 * The language of a text as a BCP 47 tag, where the detector is sure of it by its own measure and the text is long
 * enough by ours; undefined where it is not, so that nothing is guessed at. It tells 60 languages; of other languages
 * it may take one for its neighbour.
 */
export function languageOf(text: string): string | undefined {
  if (lately.has(text)) return lately.get(text);
  if (lately.size >= REMEMBERED) lately.clear();
  const language = detected(text);
  lately.set(text, language);
  return language;
}

/** Most paragraphs are one line, and are asked about as both: telling is the dearest part of rendering. */
const lately = new Map<string, string | undefined>();
const REMEMBERED = 64;

function detected(text: string): string | undefined {
  const words = wordsIn(text);
  const needed = lettersNeeded(words);
  if (lettersIn(words, needed) < needed) return undefined;
  if (isPlainlyEnglish(words)) return SITE_LANGUAGE;
  const result = eld.detect(words);
  if (!result.language || !result.isReliable()) return undefined;
  if (result.language === SITE_LANGUAGE) return SITE_LANGUAGE;
  const { [result.language]: score = 0, [SITE_LANGUAGE]: english = 0 } = result.getScores();
  return score - english < ABOVE_ENGLISH ? undefined : result.language;
}

function wordsIn(text: string): string {
  if (!MAYBE_NO_WORD.test(text)) return text;
  return text.replace(/\S+/gu, (run) =>
    MAYBE_NO_WORD.test(run) ? run.replace(NO_WORDS, ' ') : run,
  );
}

/** The language in which more than half of the letters of some lines are written; undefined where none is told for so many. */
export function mainLanguage(lines: readonly string[]): string | undefined {
  const languages = lines.map(languageOf);
  const [first] = languages;
  if (first !== undefined && languages.every((language) => language === first)) return first;
  const letters = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const language = languages[index];
    if (language) letters.set(language, (letters.get(language) ?? 0) + lettersIn(line));
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  if (!most) return languageOf(lines.join('\n'));
  return most[1] * 2 > lettersIn(lines.join('')) ? most[0] : undefined;
}

/** Looks at code units, which is quick, as far as they are ASCII, and no further than there are `enough` letters. */
function lettersIn(text: string, enough = Infinity): number {
  let letters = 0;
  for (let at = 0; at < text.length && letters < enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return letters + (text.slice(at).match(/\p{L}/gu)?.length ?? 0);
    const small = code | 32;
    if (small >= 97 && small <= 122) letters += 1;
  }
  return letters;
}

function lettersNeeded(words: string): number {
  return NEEDED.find(({ script }) => script.test(words))?.letters ?? NEEDED_OTHERWISE;
}

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** The words of a comment, and their language where an editor states it. */
interface Words {
  lines: readonly string[];
  language?: string | undefined;
  /** What a program told when they were read; null: none. */
  detectedLanguage?: string | null | undefined;
}

/** A comment stands on several pages. */
const told = new WeakMap<Words, string | undefined>();

function detectedIn(words: Words): string | undefined {
  if (words.detectedLanguage !== undefined) return words.detectedLanguage ?? undefined;
  if (!told.has(words)) told.set(words, mainLanguage(words.lines));
  return told.get(words);
}

/** What names the language of a comment’s words on an element of ours that holds them: nothing where it is the site’s, or unknown. */
export function wordsLanguage(words: Words): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const language = words.language ?? detectedIn(words);
  if (language === undefined || language === SITE_LANGUAGE) return {};
  return { lang: language, ...(directionOf(language) === 'rtl' && { dir: 'rtl' }) };
}

/** Marks the outermost blocks of a comment that are in another language than the comment as a whole. */
export function markLanguages(tree: Root, language: string): void {
  visit(tree, 'element', (node: Element) => {
    if (!BLOCKS.includes(node.tagName)) return;
    const own = languageOf(textOf(node));
    if (own === undefined || own === language) return;
    node.properties.lang = own;
    const direction = directionOf(own);
    if (direction !== directionOf(language)) node.properties.dir = direction;
    return SKIP;
  });
}
