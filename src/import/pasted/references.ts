/** `@n4`, a comment of the draft, or `@12`, one of the archive; not after a letter, so no address of a mail box. */
const REFERENCE = /(?<![\p{L}\p{N}_@\\])@(n\d+[a-z]*|\d+)(?![\p{L}\p{N}_])/gu;

/** Words as they stand in a reason: what looks like a reference is none. */
export function withoutReferences(words: string): string {
  return words.replace(/@(?=n?\d)/g, '\\@');
}

/** The comments that a reason names: `n4`, `12`. */
export function referencesIn(reason: string): string[] {
  return [...reason.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** A reason as a comment file holds it: numbers in place of references. */
export function resolved(reason: string, numberOf: (name: string) => number | undefined): string {
  return reason
    .replace(REFERENCE, (whole, name: string) => String(numberOf(name) ?? whole))
    .replace(/\\@(?=n?\d)/g, '@');
}
