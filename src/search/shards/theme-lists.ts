import { lengthOf } from '../coarse-length.ts';
import { ByteReader } from './bytes.ts';
import { countsOf } from './count.ts';
import { type Files, Shelf } from './files.ts';
import type { ThemeList } from './invert.ts';
import type { ThemeWords } from './layout.ts';
import { coded, type Postings } from './postings.ts';

interface ThemeCounts {
  theme: number;
  labels: number;
  leads: number;
}

/** Lists kept of terms that themes have: a key looks most of them up again. */
const MOST_KNOWN = 16;

/** The comments of themes, as far as their files were fetched, and the words that these are found by. */
export class ThemeLists {
  private readonly shelf: Shelf<ThemeList>;
  private readonly byTerm = new Map<string, ThemeCounts[]>();
  private readonly known = new Map<string, Postings | undefined>();

  constructor(
    files: Files,
    themes: readonly ThemeWords[],
    termsOf: (text: string) => readonly string[],
  ) {
    this.shelf = new Shelf(files, readTheme);
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

  /** The files of all themes that have any of the terms, or a term with one of the beginnings. */
  filesOf(terms: readonly string[], beginnings: readonly string[]): string[] {
    const all = [...terms, ...beginnings.flatMap((beginning) => this.beginningWith(beginning))];
    return all.flatMap((term) => (this.byTerm.get(term) ?? []).map(({ theme }) => nameOf(theme)));
  }

  has(term: string): boolean {
    return this.byTerm.has(term);
  }

  /** The terms of themes that begin so. */
  beginningWith(beginning: string): string[] {
    return [...this.byTerm.keys()].filter((term) => term.startsWith(beginning));
  }

  /** The comments of a theme, in order. */
  list(theme: number): ThemeList {
    return this.shelf.get(nameOf(theme));
  }

  /** What stands in the labels or leads of comments by their themes, put to what is there by the claims. */
  inherited(
    term: string,
    field: 'labels' | 'leads',
    others: Postings | undefined,
  ): Postings | undefined {
    const counts = (this.byTerm.get(term) ?? []).filter((one) => one[field] > 0);
    if (counts.length === 0) return others;
    const key = `${field} ${term}`;
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const list = this.known.get(key) ?? this.inheritedNow(counts, field, others);
    this.known.set(key, list);
    return list;
  }

  private inheritedNow(
    counts: readonly ThemeCounts[],
    field: 'labels' | 'leads',
    others: Postings | undefined,
  ): Postings | undefined {
    const lists = counts.map((one): Postings => {
      const list = this.list(one.theme);
      return {
        places: list.places,
        often: list.places.map(() => one[field]),
        lengths: list[field],
      };
    });
    return [...lists, ...(others ? [others] : [])].reduce<Postings | undefined>(
      (sum, one) => (sum ? added(sum, one) : one),
      undefined,
    );
  }
}

const nameOf = (theme: number) => `theme-${theme}`;

/** Two lists as one; a place in both has as many of both. */
function added(a: Postings, b: Postings): Postings {
  const sum: Postings = { places: [], often: [], lengths: [] };
  let [i, j] = [0, 0];
  while (i < a.places.length || j < b.places.length) {
    const [one, other] = [a.places[i] ?? Infinity, b.places[j] ?? Infinity];
    sum.places.push(Math.min(one, other));
    sum.often.push((one <= other ? (a.often[i] ?? 0) : 0) + (other <= one ? (b.often[j] ?? 0) : 0));
    sum.lengths.push((one <= other ? a.lengths[i] : b.lengths[j]) ?? 0);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return sum;
}

function readTheme(bytes: Uint8Array): ThemeList {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const next = coded(reader);
  let place = -1;
  const places = Array.from({ length: count }, () => {
    place += next('gaps') + 1;
    return place;
  });
  const labels = Array.from({ length: count }, () => lengthOf(next('lengths')));
  const leads = Array.from({ length: count }, () => lengthOf(next('times')));
  return { places, labels, leads };
}
