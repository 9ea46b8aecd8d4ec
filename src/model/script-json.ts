/**
 * A value as JSON for a `<script type="application/ld+json">`. Every `<` is escaped, so that no word in it can end
 * the script or open a comment there (DESIGN 7).
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
