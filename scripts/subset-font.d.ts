/** subset-font ships no types; this covers what scripts/fonts.ts uses. */
declare module 'subset-font' {
  type AxisRange = { min: number; max: number; default?: number };
  export type VariationAxes = Record<string, number | AxisRange>;
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff' | 'woff2'; variationAxes?: VariationAxes },
  ): Promise<Buffer>;
}
