import fc from 'fast-check';

/** Any character of Unicode but NUL: fast-check's own unit for these takes a second to set up. */
export const anyCharacter = fc
  .integer({ min: 1, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
