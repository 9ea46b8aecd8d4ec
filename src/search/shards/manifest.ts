import type { Named } from '../engine.ts';
import type { Concept } from '../vocabulary.ts';
import type { EntryRow, Manifest } from './layout.ts';

/** A manifest as it is written: every search needs it, so what repeats keys or can be told from the rest is packed. */
interface Packed extends Omit<Manifest, 'vocabulary' | 'bases' | 'themes' | 'listed'> {
  /** A line for each concept: its slug, its base, its forms, the term first; a space before those that nobody used. */
  concepts: string;
  /** A line for each theme: its slug, its label. */
  named: string;
  /** Of each listed entry what `EntryRow` has. */
  listed: [
    kind: EntryRow['kind'],
    slug: string,
    theme: string,
    text: string,
    stance: EntryRow['stance'],
  ][];
}

/** Between the parts of a line. */
const TAB = '\t';

/** A manifest as the page holds it, to be read by `manifestOf`. */
export function manifestText({ vocabulary, bases, themes, listed, ...rest }: Manifest): string {
  const packed: Packed = {
    ...rest,
    threads: rest.threads.map(([thread, count], at) => [
      thread - (rest.threads[at - 1]?.[0] ?? -1) - 1,
      count,
    ]),
    concepts: linesOf(
      vocabulary.map(({ slug, forms, used }, at) => [
        slug,
        bases[at] ?? '',
        ...forms.map((form) => `${used.includes(form) ? '' : ' '}${plain(form)}`),
      ]),
    ),
    named: linesOf(themes.map(({ slug, label }) => [slug, label])),
    listed: listed.map(({ kind, slug, theme, text, stance }) => [kind, slug, theme, text, stance]),
  };
  return JSON.stringify(packed);
}

/** Reads what `manifestText` wrote. */
export function manifestOf(text: string): Manifest {
  const { concepts, named, listed, ...rest }: Packed = JSON.parse(text);
  const bases: string[] = [];
  const vocabulary = partsOf(concepts).map(([slug = '', base = '', ...forms]): Concept => {
    bases.push(base);
    const all = forms.map((form) => form.trim());
    const used = all.filter((form, at) => form === forms[at]);
    return { slug, term: all[0] ?? '', forms: all, used };
  });
  const themes = partsOf(named).map(([slug = '', label = '']): Named => ({ slug, label }));
  let thread = -1;
  for (const run of rest.threads) {
    thread += run[0] + 1;
    run[0] = thread;
  }
  return {
    ...rest,
    vocabulary,
    bases,
    themes,
    listed: listed.map(([kind, slug, theme, line, stance]) => ({
      kind,
      slug,
      theme,
      text: line,
      stance,
    })),
  };
}

function linesOf(lines: readonly string[][]): string {
  return lines.map((parts) => parts.join(TAB)).join('\n');
}

function partsOf(lines: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split(TAB));
}

/** A text on one line, so that nothing in it parts it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
