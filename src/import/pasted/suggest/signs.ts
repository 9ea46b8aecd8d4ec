/**
 * What single lines show of how comment sections are written. The lists are of English words; other languages are
 * judged by passes, quotations, addresses, letter case and punctuation alone.
 */

/** A quotation mark that opens, straight or curly, or the mark of a quoted line. */
const OPENING_QUOTE = /(?<![\p{L}\p{N}])["'“‘«„>]\s*(?=[\p{L}\p{N}])/gu;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

const CONNECTIVE =
  /^(and|but|also|so|then|however|regardless|moreover|furthermore|besides|plus|still|yet|therefore|thus|meanwhile|likewise|similarly|nevertheless|nonetheless|instead|otherwise|second(ly)?|third(ly)?|finally|lastly|additionally|in addition|in short|in other words|for (example|instance)|on the other hand|that said|as for)\b/i;

const OPENER =
  /^(i|i['’]\w+|my two cents|my (view|take|opinion)|in my (humble )?(opinion|view)|imh?o|fwiw|lo+l|lmao|ha(ha)+|wow|ugh|argh+|hmm+|thanks|thank you|great|excellent|good (point|question|post|episode|piece)|agreed?|disagree|exactly|yes|no|yep|nope|yeah|sorry|hi|hello|hey|honestly|personally|(sounds|seems|looks) like)\b/i;

const QUESTION =
  /^(why|how|what|who|when|where|is|are|does|do|did|can|could|would|will|has|have|should)\b[^.!]*\?/i;

const POINTS_BACK =
  /^((whether|if|when|while|although|though) )?(this|these|those|such|it|its|they|their|them)\b/i;

/** “It is sad to see”, “It's clear that”: an “it” that points at nothing. */
const EMPTY_IT = /^it(['’]s| is| was| seems)( \S+){0,3} (to|that|how|when|if)\b/i;

/** What others said, called by its kind: “based on this rationale”. */
const POINTS_AT_WORDS =
  /\b(this|that|these|those) (rationale|argument|logic|reasoning|point|view|claim|idea|comment|take|question|position)s?\b/i;

/** How a comment begins that gives its own view and answers nobody. */
const OWN_VIEW =
  /^(my two cents|my (view|take|opinion)|in my (humble )?(opinion|view)|imh?o|i personally|personally)\b/i;

const ANSWER = /^(because|since|yes|yeah|yep|no|nope|maybe|probably|of course|exactly|sure|not)\b/i;

const YOU = /\b(you|yours|you['’]\w+)\b/i;

const WE = /\b(we|our|ours|us|we['’]\w+)\b/;

const PUBLICATION =
  /\b(episode|podcast|pod|newsletter|substack|blog|post|piece|article|interview|show|channel|hosts?)\b/i;

/** The most characters of a comment that a reason repeats. */
const LONGEST = 48;

/** The words of a text, lower-cased. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}

export function isAddress(line: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/.test(line);
}

/** Whether what follows any quoted words begins with a small letter. */
export function beginsSmall(line: string): boolean {
  const own = line.replace(/^\s*["'“‘«„][^"”»]*?["'”’»](?=[\s,.]|$)/u, '');
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(own) && !isAddress(line);
}

/** Whether a line breaks off: no mark that ends a sentence, a list or a quotation stands last. */
export function breaksOff(line: string): boolean {
  return /[\p{L}\p{N},;–—-]\s*$/u.test(line) && !/https?:\/\/\S+\s*$/.test(line);
}

/** The text after each quotation mark that opens, to the end of the line. */
export function quotesIn(line: string): string[] {
  return [...line.matchAll(OPENING_QUOTE)].map(({ index }) => line.slice(index + 1));
}

export const announces = (line: string) => /:\s*$/.test(line);
export const goesOn = (line: string) => CONNECTIVE.test(line.trimStart());
export const opensAnew = (line: string) => OPENER.test(line.trimStart()) || asks(line);
export const asks = (line: string) => QUESTION.test(line.trimStart());
export const answers = (line: string) => ANSWER.test(line.trimStart());
export const saidYou = (line: string) => YOU.exec(line)?.[0];
export const saysWe = (line: string) => WE.test(line.toLowerCase().replaceAll(/\bus\b/g, ''));
export const givesOwnView = (line: string) => OWN_VIEW.test(line.trimStart());
export const pointsAtWords = (line: string) => POINTS_AT_WORDS.test(line);
export const pointsBack = (line: string) =>
  POINTS_BACK.test(line.trimStart()) && !EMPTY_IT.test(line.trimStart());

/** Whether a line is addressed to those who publish: it asks about their work, or has their name beside a question. */
export function addresses(line: string, publication: string | null): boolean {
  const named = publication !== null && line.toLowerCase().includes(publication.toLowerCase());
  return (saidYou(line) !== undefined && PUBLICATION.test(line)) || (named && line.includes('?'));
}

/** The last question of a text, its last words where it is long; undefined without one. */
export function lastQuestion(text: string): string | undefined {
  const end = text.lastIndexOf('?');
  if (end < 0) return undefined;
  const [asked = ''] = /[^.?!]*$/.exec(text.slice(0, end).slice(-LONGEST)) ?? [];
  const cut = asked.length === LONGEST ? `… ${asked.replace(/^\S*\s*/, '')}` : asked.trim();
  return `${cut}?`;
}

/** A text up to the mark that ends its first sentence. */
export function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The first words of a text, for a reason, cut after a whole word. */
export function snippet(text: string): string {
  const words = text.trim().split(/\s+/);
  let short = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > LONGEST) return `${short.slice(0, LONGEST)} …`;
    short += ` ${word}`;
  }
  return short.slice(0, LONGEST);
}
