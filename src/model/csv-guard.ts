/**
 * What a spreadsheet may take for a formula at the start of a cell: OWASP, “CSV Injection”, with the full-width
 * forms that some locales read the same way; after apostrophes too, so that `unguarded` gives back what was there.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that no spreadsheet computes: an apostrophe goes before what might be read as a formula. */
export function guarded(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** What `guarded` was given: one apostrophe less, where only apostrophes stand before a risky character. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
