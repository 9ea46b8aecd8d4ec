import { lengthOf } from '../coarse-length.ts';
import { ByteReader } from './bytes.ts';
import { countsOf } from './count.ts';
import { type Files, Shelf } from './files.ts';
import type { ThemeList } from './invert.ts';
import { championsFile, type Manifest, themesFile } from './layout.ts';
import { coded, type Kind, NewPostings, type Postings } from './postings.ts';

type Lengths = Pick<ThemeList, 'labels' | 'leads'>;

/** The list of a theme as its file has it; the lengths are read when they are asked for, as facets count without them. */
interface ReadTheme {
  places: number[];
  lengths(): Lengths;
}

interface ThemeCounts {
  theme: number;
  labels: number;
  leads: number;
}

/** Lists kept of terms that themes have: a key looks most of them up again. */
const MOST_KNOWN = 16;

/** The comments of themes, as far as their files were fetched, and the words that these are found by. */
export class ThemeLists {
  private readonly shelf: Shelf<ReadTheme[]>;
  private readonly fileOf: readonly number[];
  private readonly cut: ReadonlyMap<number, number>;
  private readonly byTerm = new Map<string, ThemeCounts[]>();
  private readonly known = new Map<string, Postings | undefined>();

  constructor(
    files: Files,
    { themes, themeFiles, cutThemes }: Pick<Manifest, 'themes' | 'themeFiles' | 'cutThemes'>,
    termsOf: (text: string) => readonly string[],
  ) {
    this.shelf = new Shelf(files, readThemes);
    this.fileOf = themeFiles;
    this.cut = new Map(cutThemes);
    for (const [theme, { label, leads }] of themes.entries()) {
      const inLabel = countsOf(termsOf(label));
      const inLeads = countsOf(leads.split('\n').flatMap(termsOf));
      for (const term of new Set([...inLabel.keys(), ...inLeads.keys()])) {
        const counts = this.byTerm.get(term) ?? [];
        counts.push({
          theme,
          labels: inLabel.get(term) ?? 0,
          leads: inLeads.get(term) ?? 0,
        });
        this.byTerm.set(term, counts);
      }
    }
  }

  /** The files of all themes that have any of the terms, or a term with one of the beginnings: of champions, or `whole`. */
  filesOf(terms: readonly string[], beginnings: readonly string[], whole: boolean): string[] {
    const all = [...terms, ...beginnings.flatMap((beginning) => this.beginningWith(beginning))];
    return all.flatMap((term) =>
      (this.byTerm.get(term) ?? []).map(({ theme }) => this.nameOf(theme, whole)),
    );
  }

  has(term: string): boolean {
    return this.byTerm.has(term);
  }

  /** The terms of themes that begin so. */
  beginningWith(beginning: string): string[] {
    return [...this.byTerm.keys()].filter((term) => term.startsWith(beginning));
  }

  /** The comments of a theme, in order. */
  list(theme: number): ReadTheme {
    const first = this.fileOf.indexOf(this.fileOf[theme] ?? 0);
    return this.shelf.get(this.nameOf(theme, true))[theme - first] ?? NONE;
  }

  private champions(theme: number): ReadTheme {
    return this.cut.has(theme)
      ? (this.shelf.get(championsFile(theme))[0] ?? NONE)
      : this.list(theme);
  }

  private nameOf(theme: number, whole: boolean): string {
    if (!whole && this.cut.has(theme)) return championsFile(theme);
    return themesFile(this.fileOf[theme] ?? 0);
  }

  /** What stands in the labels or leads of comments by their themes, put to what is there by the claims. */
  inherited(
    term: string,
    field: 'labels' | 'leads',
    others: Postings | undefined,
    whole: boolean,
  ): Postings | undefined {
    const counts = (this.byTerm.get(term) ?? []).filter((one) => one[field] > 0);
    if (counts.length === 0) return others;
    const key = `${field} ${whole} ${term}`;
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const list = this.known.get(key) ?? this.inheritedNow(counts, field, others, whole);
    this.known.set(key, list);
    return list;
  }

  private inheritedNow(
    counts: readonly ThemeCounts[],
    field: 'labels' | 'leads',
    others: Postings | undefined,
    whole: boolean,
  ): Postings | undefined {
    const lists = counts.map((one): Postings => {
      const list = whole ? this.list(one.theme) : this.champions(one.theme);
      const holders = this.cut.get(one.theme) ?? list.places.length;
      return {
        places: list.places,
        often: list.places.map(() => one[field]),
        lengths: list.lengths()[field],
        holders,
      };
    });
    return [...lists, ...(others ? [others] : [])].reduce<Postings | undefined>(
      (sum, one) => (sum ? added(sum, one) : one),
      undefined,
    );
  }
}

const NONE: ReadTheme = { places: [], lengths: () => ({ labels: [], leads: [] }) };

/** Two lists as one; a place in both has as many of both. */
function added(a: Postings, b: Postings): Postings {
  const sum = new NewPostings();
  let [i, j] = [0, 0];
  while (i < a.places.length || j < b.places.length) {
    const [one, other] = [a.places[i] ?? Infinity, b.places[j] ?? Infinity];
    sum.add(
      Math.min(one, other),
      (one <= other ? (a.often[i] ?? 0) : 0) + (other <= one ? (b.often[j] ?? 0) : 0),
      (one <= other ? a.lengths[i] : b.lengths[j]) ?? 0,
    );
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return { ...sum, holders: sum.places.length + lackingIn(a) + lackingIn(b) };
}

/** Of how many places a list is cut. */
function lackingIn({ holders, places }: Postings): number {
  return (holders ?? places.length) - places.length;
}

function readThemes(bytes: Uint8Array): ReadTheme[] {
  const reader = new ByteReader(bytes);
  const lists: ReadTheme[] = [];
  while (reader.at < bytes.length) lists.push(readTheme(reader));
  return lists;
}

function readTheme(reader: ByteReader): ReadTheme {
  const count = reader.number();
  const reading = coded(reader);
  const numbers = (kind: Kind) => {
    const next = reading(kind);
    const found: number[] = [];
    while (found.length < count) found.push(next());
    return found;
  };
  let place = -1;
  const places = numbers('gaps').map((gap) => {
    place += gap + 1;
    return place;
  });
  let lengths: Lengths | undefined;
  const read = () => {
    const labels = numbers('lengths').map(lengthOf);
    return { labels, leads: numbers('times').map(lengthOf) };
  };
  return {
    places,
    lengths: () => {
      lengths ??= read();
      return lengths;
    },
  };
}
