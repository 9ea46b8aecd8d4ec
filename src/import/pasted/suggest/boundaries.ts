import type { Guess } from '../draft.ts';
import type { PageLine } from './page.ts';
import { spread, tellingWords } from './page.ts';
import * as sign from './signs.ts';

/** Whether a comment begins with a line, and what speaks for and against it, in odds of doubling. */
export interface Verdict {
  begins: boolean;
  /** How far the signs lean, whichever way. */
  margin: number;
  /** Why the line may belong otherwise than suggested; undefined where nothing speaks for that. */
  doubt: string | undefined;
}

interface Sign {
  weight: number;
  says: string;
}

/** Comments of one paragraph are the most common, by a little. */
const PRIOR = 0.5;

/** Below this, the suggestion says that it is in doubt. */
const CLEAR = 1.5;

/** The widest that lines broken by width are set. */
const WIDEST = 120;

/** For each line of a page, whether a comment begins there. `quotes` are the lines that quote a line above them. */
export function boundaries(lines: readonly PageLine[], quotes: ReadonlySet<number>): Verdict[] {
  const words = lines.map(({ text }) => tellingWords(text));
  const counts = spread(words);
  const common = Math.max(2, lines.length / 5);
  const wrapped = isWrapped(lines);
  return lines.map((line, at) => {
    const before = lines[at - 1];
    if (!before || line.apart || line.known !== before.known) {
      return { begins: true, margin: Number.POSITIVE_INFINITY, doubt: undefined };
    }
    if (line.known !== null) {
      return { begins: false, margin: Number.POSITIVE_INFINITY, doubt: undefined };
    }
    const shared = [...(words[at] ?? [])].filter(
      (word) => words[at - 1]?.has(word) && (counts.get(word) ?? 0) <= common,
    );
    return verdict(line, signsOf(before, line, { quotes: quotes.has(at), shared, wrapped }));
  });
}

/** The doubt of a comment about where it begins, ends or holds together, as front matter has it. */
export function doubtOf(verdicts: readonly Verdict[]): Guess | undefined {
  const doubtful = verdicts.filter(({ margin, doubt }) => margin < CLEAR && doubt !== undefined);
  const least = doubtful.toSorted((a, b) => a.margin - b.margin)[0];
  return least?.doubt === undefined ? undefined : { confidence: 'medium', reason: least.doubt };
}

function verdict(line: PageLine, signs: readonly Sign[]): Verdict {
  const sum = signs.reduce((total, { weight }) => total + weight, PRIOR);
  const begins = sum > 0;
  const against = signs
    .filter(({ weight }) => weight > 0 !== begins)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0];
  const nothing = `nothing shows whether a comment begins on line ${placeOf(line)}`;
  return { begins, margin: Math.abs(sum), doubt: against?.says ?? nothing };
}

function signsOf(
  before: PageLine,
  line: PageLine,
  found: { quotes: boolean; shared: readonly string[]; wrapped: boolean },
): Sign[] {
  const [above, text] = [before.text, line.text];
  const signs: Sign[] = [];
  const add = (weight: number, says: string) => signs.push({ weight, says });
  const where = placeOf(line);
  if (before.leftOutBy.join() !== line.leftOutBy.join()) {
    const missing = [...line.leftOutBy, ...before.leftOutBy][0];
    add(2, `pass ${missing} has only one of lines ${placeOf(before)} and ${where}`);
  }
  if (found.quotes) add(3, `line ${where} opens with a quotation`);
  if (sign.isAddress(text)) add(-3, `line ${where} is a bare address`);
  if (sign.announces(above)) add(-3, `line ${placeOf(before)} announces what follows`);
  if (sign.goesOn(text))
    add(-2.5, `line ${where} goes on with “${sign.snippet(text).split(' ')[0]}”`);
  else if (sign.opensAnew(text)) add(1.5, `line ${where} begins as comments do`);
  if (sign.pointsBack(text)) add(-1.5, `line ${where} points back`);
  if (found.wrapped && wraps(above, text)) add(-3, `line ${placeOf(before)} breaks off`);
  else if (sign.beginsSmall(above) !== sign.beginsSmall(text) && !sign.isAddress(above)) {
    add(2, `only one of lines ${placeOf(before)} and ${where} begins with a capital`);
  }
  const [one, two] = found.shared;
  if (two !== undefined) {
    add(-1, `lines ${placeOf(before)} and ${where} both say “${one}” and “${two}”`);
  }
  return signs;
}

/** Whether lines seem to be broken by their width: nearly none is longer than text is usually set. */
function isWrapped(lines: readonly PageLine[]): boolean {
  return lines.filter(({ text }) => text.length > WIDEST).length * 20 <= lines.length;
}

/** Whether a line was broken by its width alone: it breaks off, and the next begins small. */
function wraps(above: string, text: string): boolean {
  return above.length >= WIDEST / 3 && sign.breaksOff(above) && /^\s*\p{Ll}/u.test(text);
}

/** Where a line stands in the fullest pass, such as `B31`. */
export function placeOf({ places }: Pick<PageLine, 'places'>): string {
  const place = places.at(-1);
  return place ? `${place.pass}${place.line}` : '';
}
