// Porter's second algorithm (https://snowballstem.org/algorithms/english/stemmer.html) as tables of endings. Packages
// write every letter of every ending as a comparison, which weighs three times as much in a browser.

/** Words whose stem no rule gives. */
const EXCEPTIONS = new Map(
  `skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli only onli singly singl
  sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes`
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);

/** What is left as it is once its plural has gone. */
const WHOLE = /^(?:inn|out|cann|herr|earr)ing$|^(?:exc|proc|succ)eed$/;

const VOWEL = /[aeiouy]/;
/** A vowel and a consonant, behind which a region begins. */
const SYLLABLE = /[aeiouy][^aeiouy]/;
/** The end of a word that is short there: `hop`, but neither `hoop` nor `how`. */
const SHORT = /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/** Endings, of which the longest counts, and what takes the place of each. */
interface Step {
  endings: RegExp;
  instead: string[];
}

const STEP_2 =
  stepOf(`ational>ate tional>tion ization>ize ation>ate izer>ize ator>ate fulness>ful ousness>ous
  iveness>ive alism>al enci>ence anci>ance (?<=l)ogi>og biliti>ble aliti>al iviti>ive abli>able bli>ble fulli>ful
  alli>al lessli>less ousli>ous entli>ent (?<=[cdeghkmnrt])li>`);
const STEP_3 = stepOf('tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness>');
const STEP_4 =
  stepOf(`al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> ous> ive> ize>
  (?<=[st])ion>`);

/** The stem of an English word of three small letters or more. */
export function porter2(word: string): string {
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  // Where it is a consonant, y is written as a capital.
  const marked = word.replace(/(^|[aeiouy])y/g, '$1Y');
  const r1 = /^(?:gener|arsen|commun)/.exec(marked)?.[0].length ?? regionFrom(marked, 0);
  const r2 = regionFrom(marked, r1);
  const singular = withoutPlural(marked);
  if (WHOLE.test(singular)) return singular;
  const plain = withoutTense(singular, r1).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  const second = replaced(plain, STEP_2, r1);
  const third =
    second.endsWith('ative') && second.length - 5 >= r2
      ? second.slice(0, -5)
      : replaced(second, STEP_3, r1);
  return withoutLast(replaced(third, STEP_4, r2), r1, r2).toLowerCase();
}

/** Where the region behind the first syllable from a place on begins. */
function regionFrom(word: string, from: number): number {
  const syllable = SYLLABLE.exec(word.slice(from));
  return syllable ? from + syllable.index + 2 : word.length;
}

function withoutPlural(word: string): string {
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^us]s$/.test(word) && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutTense(word: string, r1: number): string {
  const { 0: ending = '', index = 0 } = /(?:eed|ed|ing)(?:ly)?$/.exec(word) ?? {};
  const stem = word.slice(0, index);
  if (ending.startsWith('ee')) return index >= r1 ? `${stem}ee` : word;
  if (ending === '' || !VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && SHORT.test(stem) ? `${stem}e` : stem;
}

function withoutLast(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  const end = rest.length;
  const goes = word.endsWith('e')
    ? end >= r2 || (end >= r1 && !SHORT.test(rest))
    : word.endsWith('ll') && end >= r2;
  return goes ? rest : word;
}

function stepOf(rules: string): Step {
  const parts = rules.split(/\s+/).map((rule) => rule.split('>'));
  return {
    endings: new RegExp(`(?:${parts.map(([ending]) => `(${ending})`).join('|')})$`),
    instead: parts.map(([, instead = '']) => instead),
  };
}

/** A word whose ending is replaced if it lies in a region. */
function replaced(word: string, { endings, instead }: Step, region: number): string {
  const match = endings.exec(word);
  if (!match || match.index < region) return word;
  const rule = match.slice(1).findIndex((ending) => ending !== undefined);
  return word.slice(0, match.index) + (instead[rule] ?? '');
}
