import { timeIn } from '../../adapters/said-date.ts';
import { DEFAULT_AUTHOR, type DraftLine, type NewComment } from '../draft.ts';
import type { PastedLine } from '../merge-passes.ts';
import { boundaries, doubtOf, type Verdict } from './boundaries.ts';
import { leftOut, type PageLine } from './page.ts';
import { type LineKind, lineKinds } from './page-lines.ts';
import { type PageSigns, type Suspect, textOf, wordsOfAll } from './page-signs.ts';
import { parents } from './parents.ts';
import { quotations } from './quotes.ts';
import { roles } from './roles.ts';
import { beginsSmall, isAddress } from './signs.ts';

/** What the archive knows of one of its comments. */
export interface KnownPart {
  parent: number | null;
  host: boolean;
}

/** A merged page, and what is known of it beforehand. */
export interface Page {
  lines: readonly PastedLine[];
  /** The names of the passes that the page was merged from. */
  passes: readonly string[];
  /** For each line, the number of the comment of the archive whose words it is. */
  known: readonly (number | null)[];
  /** The comments of the archive by number. */
  comments: ReadonlyMap<number, KnownPart>;
  /** The name of the publication, where it is known. */
  publication: string | null;
  /** Lines that a person has called the page's own before. */
  pageLines: ReadonlySet<string>;
}

/** A comment of the page, in page order; `parent` is an index in the same list. */
export type Suggestion =
  | { kind: 'known'; number: number; lines: DraftLine[] }
  | (Omit<NewComment, 'notes'> & { label: string });

/** Below this share, comments that begin with a small letter are a voice of their own. */
const SMALL_SHARE = 0.4;

/** What a page may be made of, in page order: comments already known, and new ones with a place and a reason each. */
export function suggest(page: Page): Suggestion[] {
  const kinds = lineKinds(
    page.lines.map(({ text }) => text),
    (text, at) => page.known[at] === null && page.pageLines.has(text.trim()),
  );
  const lines = wordLines(page, kinds);
  const quotes = quotations(lines.map(({ text }) => text));
  const quoting = new Set(quotes.flatMap((found, at) => (found.length > 0 ? [at] : [])));
  const verdicts = boundaries(lines, quoting);
  const suspects = suspectsOf(lines, verdicts);
  const signs: PageSigns = {
    suspects,
    quotes,
    ownerOf: suspects.flatMap(({ lines: own }, index) => own.map(() => index)),
    publication: page.publication,
    smallTells:
      suspects.filter((suspect) => beginsSmall(textOf(suspect))).length <
      suspects.length * SMALL_SHARE,
    ...wordsOfAll(suspects),
  };
  const placings = parents(signs, answeredOn(page, suspects));
  const hosts = suspects.flatMap(({ number }, index) =>
    number !== null && page.comments.get(number)?.host ? [index] : [],
  );
  const authors = roles(signs, placings, new Set(hosts));
  const drafted = withPageLines(page, kinds, suspects);
  return suspects.map(({ name, number, lines: own }, index): Suggestion => {
    const all = drafted[index] ?? [];
    if (number !== null) return { kind: 'known', number, lines: all };
    const { parent = null, ...placed } = placings[index] ?? UNKNOWN;
    const posted = postedIn(all);
    const doubt = doubtOf(own.flatMap(({ at }) => verdicts[at] ?? []));
    return {
      kind: 'new',
      label: name,
      parent,
      placed,
      ...(doubt && { boundary: doubt }),
      author: isMarked(all) ? MARKED : (authors[index] ?? DEFAULT_AUTHOR),
      ...(posted !== undefined && { posted }),
      lines: all,
    };
  });
}

/** The time in the lines of the page's own that stand above the words of a comment. */
function postedIn(lines: readonly DraftLine[]): string | undefined {
  const first = lines.findIndex(({ words }) => words);
  return lines.slice(0, first).flatMap(({ text }) => timeIn(text) ?? [])[0];
}

const UNKNOWN = { parent: null, confidence: 'low', reason: 'unknown' } as const;

/** The page calls somebody its author between the comment before and the words of this one. */
const MARKED: NewComment['author'] = {
  role: 'host',
  confidence: 'medium',
  reason: 'the line “Author” stands above its words on the page',
};

function isMarked(lines: readonly DraftLine[]): boolean {
  const first = lines.findIndex(({ words }) => words);
  return lines.slice(0, first).some(({ text }) => /^\W*author\W*$/i.test(text));
}

/** The lines of words alone. */
function wordLines({ lines, passes, known }: Page, kinds: readonly LineKind[]): PageLine[] {
  const words = lines.flatMap((line, at) => (kinds[at] === 'words' ? [{ line, at }] : []));
  const missing = leftOut(
    words.map(({ line }) => line),
    passes,
    isAddress,
  );
  return words.map(({ line, at }, index) => ({
    ...line,
    at: index,
    leftOutBy: missing[index] ?? [],
    known: known[at] ?? null,
    apart: at > 0 && kinds[at - 1] !== 'words',
  }));
}

function suspectsOf(lines: readonly PageLine[], verdicts: readonly Verdict[]): Suspect[] {
  const suspects: (Suspect & { lines: PageLine[] })[] = [];
  let count = 0;
  for (const line of lines) {
    const last = suspects.at(-1);
    if (last && !verdicts[line.at]?.begins) last.lines.push(line);
    else {
      if (line.known === null) count += 1;
      const name = line.known === null ? `n${count}` : String(line.known);
      suspects.push({ name, number: line.known, lines: [line] });
    }
  }
  return suspects;
}

/** Whom the known comments of the page answer, as `parents` wants it. */
function answeredOn({ comments }: Page, suspects: readonly Suspect[]): Map<number, number | null> {
  const indexOf = new Map(suspects.map(({ number }, index) => [number, index]));
  return new Map(
    suspects.flatMap(({ number }, index) => {
      if (number === null) return [];
      const parent = indexOf.get(comments.get(number)?.parent ?? 0);
      return [[index, parent !== undefined && parent < index ? parent : null] as const];
    }),
  );
}

/** The lines of each suspect with the page's own lines around them: a name or time goes to the words below it. */
function withPageLines(
  { lines }: Page,
  kinds: readonly LineKind[],
  suspects: readonly Suspect[],
): DraftLine[][] {
  const owners = suspects.flatMap(({ lines: own }, index) => own.map(() => index));
  const drafted: DraftLine[][] = suspects.map(() => []);
  let [word, waiting]: [number, DraftLine[]] = [0, []];
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at];
    if (kind === 'words') {
      drafted[owners[word] ?? 0]?.push(...waiting, { ...line, words: true });
      waiting = [];
      word += 1;
    } else if (kind === 'foot' && waiting.length === 0 && word > 0) {
      drafted[owners[word - 1] ?? 0]?.push({ ...line, words: false });
    } else waiting.push({ ...line, words: false });
  }
  drafted.at(-1)?.push(...waiting);
  return drafted;
}
