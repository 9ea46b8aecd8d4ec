/** A button or a count that pages set below comments. */
const CONTROL =
  /^[^\p{L}\p{N}]*(reply|replies|like|likes|liked( by)?|comments?|share|report|flag|permalink|parent|context|edit|delete|save|award|upvote|downvote|collapse|expand|hide|more|show more|load more|view replies|expand full comment|continue thread|quote|follow|subscribe|author|op|edited)[^\p{L}]*$/iu;

/** What Substack, Disqus and the like set around a comment section: its title, its footer, who liked or answered. */
const FURNITURE =
  /^[^\p{L}\p{N}]*(discussion about this (post|episode|video)|restacks?|user['’]s avatar|(add|write|leave) a comment|liked by .+|\d+ repl(y|ies) by .+|\d+ more (comments?|replies)|start your substack|ready for more\??|get (the )?app|substack is the home for great culture|privacy\P{L}+terms\P{L}+collection notice|© ?\d{4} .+|discussion)[^\p{L}\p{N}]*$/iu;

/** A count with what it counts: “3 likes”, “12 points”, “2 replies”. */
const COUNT =
  /^[^\p{L}\p{N}]*\d[\d,.]*\s*(k|m)?\s*(likes?|replies|reply|points?|comments?|votes?|upvotes?|shares?)?[^\p{L}\p{N}]*$/iu;

const UNIT =
  '(s|m|h|d|w|y|sec(ond)?s?|min(ute)?s?|h(ou)?rs?|days?|weeks?|months?|mos?|years?|yrs?)';
const MONTH =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\.?';

/** Nothing but a time: “3h”, “2 days ago”, “Dec 9, 2025”, “9 December”, “2025-12-09 14:02”. */
const TIME = new RegExp(
  `^[^\\p{L}\\p{N}]*((posted |edited )?(\\d+|an?) ?${UNIT}( ago)?|yesterday|just now|${MONTH} \\d{1,2}(st|nd|rd|th)?(,? \\d{4})?|\\d{1,2} ${MONTH}( \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4})((,| at| ·)? ?\\d{1,2}:\\d\\d(:\\d\\d)?( ?[ap]m)?)?( ?[·•,(]? ?(edited|liked by author)\\)?)?[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** A name and what stands behind it on the line: “Ada Example · 3h”. */
const BESIDE_NAME = /^[^·•|.?!:,]{1,40}[·•|] *(?<time>.+)$/u;

/** How Hacker News has it: “12 points by ada 3 hours ago | prev | next”. */
const BYLINE = new RegExp(
  `^(?:\\d+ points? by )?\\S{1,40} \\d+ ${UNIT} ago (?:\\||\\[).{0,40}$`,
  'iu',
);

/** A name that ends in an initial: “Dev R.” */
const INITIAL = /\s\p{Lu}\.\s*$/u;

/** The longest line that may be a name above a time, and the longest of the page's own. */
const LONGEST_NAME = 40;
const LONGEST = 60;

/** What a line is: words of a comment, or the page's own, above the words (a name, a time) or below (a button, a count). */
export type LineKind = 'words' | 'head' | 'foot';

/**
 * What each line seems to be; all are words where otherwise none would be.
 *
 * @param isKnown whether a line is known from elsewhere to be the page's own.
 */
export function lineKinds(
  lines: readonly string[],
  isKnown: (line: string, at: number) => boolean = () => false,
): LineKind[] {
  const kinds = lines.map((line, index): LineKind => {
    const other = isKnown(line, index) ? 'head' : 'words';
    if (line.length > LONGEST) return other;
    if (isTime(line) || isByline(line) || isName(line, lines[index + 1] ?? '')) return 'head';
    return [CONTROL, COUNT, FURNITURE].some((own) => own.test(line)) ? 'foot' : other;
  });
  return kinds.includes('words') ? kinds : lines.map(() => 'words');
}

function isName(line: string, below: string): boolean {
  const isSentence = /[.?!:,]\s*$/.test(line) && !INITIAL.test(line);
  return line.length <= LONGEST_NAME && !isSentence && isTime(below);
}

function isByline(line: string): boolean {
  return BYLINE.test(line) || isTime(BESIDE_NAME.exec(line)?.groups?.['time'] ?? '');
}

function isTime(line: string): boolean {
  return line.length <= LONGEST && TIME.test(line);
}
