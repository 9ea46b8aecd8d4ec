/**
 * Code points that the site's fonts hold, as inclusive ranges: Basic Latin, Latin-1, ı Œ œ, spacing accents, dashes,
 * quotes, and • … ′ ″ ‹ › ⁄ € ™ −. The font packages' Latin files hold little else.
 */
export const GLYPHS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

/** Whether the fonts can draw every character of `text`. */
export function drawable(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return GLYPHS.some(([first, last]) => first <= code && code <= last);
  });
}
