import type { Stance } from '../schema/comment.ts';
import { drawing, type PictureNode, shape } from './picture.ts';

/** The site's light colours (src/styles/tokens.css) as satori reads them. */
export const COLOURS = {
  paper: '#f9fcfb',
  ink: '#142121',
  quiet: '#5d6b6a',
  rule: '#a9b4b2',
  for: '#0f686a',
  against: '#9b4419',
} as const;

export const STANCE_COLOURS: Readonly<Record<Stance, string>> = {
  for: COLOURS.for,
  against: COLOURS.against,
  mixed: COLOURS.ink,
  none: COLOURS.quiet,
};

/** The mark of a stance, as in src/components/Sprite.astro. */
export function stanceMark(stance: Stance, size: number): PictureNode {
  const color = STANCE_COLOURS[stance];
  const dot = (r: number) => shape('circle', { cx: 6, cy: 6, r, fill: color });
  const ring = (r: number, width: number) =>
    shape('circle', { cx: 6, cy: 6, r, fill: 'none', stroke: color, 'stroke-width': width });
  const parts = {
    for: [ring(4.7, 2)],
    against: [dot(5.7)],
    mixed: [ring(4.9, 1.6), shape('path', { d: 'M6 .6a5.4 5.4 0 0 0 0 10.8z', fill: color })],
    none: [dot(2.4)],
  };
  return drawing('0 0 12 12', [size, size], ...parts[stance]);
}

/** The archive's sign: an open ring and a closed disc. */
export function logo(height: number): PictureNode {
  return drawing(
    '0 0 31 16',
    [(height * 31) / 16, height],
    shape('circle', {
      cx: 8,
      cy: 8,
      r: 6.6,
      fill: 'none',
      stroke: COLOURS.ink,
      'stroke-width': 2.2,
    }),
    shape('circle', { cx: 23, cy: 8, r: 7.7, fill: COLOURS.ink }),
  );
}
