/** A node of a picture, in the form that satori draws: an element with its style and what it holds. */
export interface PictureNode {
  type: string;
  props: Readonly<Record<string, unknown>>;
}

type Style = Readonly<Record<string, string | number>>;

/** A box, laid out with flexbox. */
export function box(style: Style, ...children: (PictureNode | string)[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** A drawing of `size` pixels a side at most, in the coordinates of its `viewBox`. */
export function drawing(
  viewBox: string,
  [width, height]: readonly [number, number],
  ...children: PictureNode[]
): PictureNode {
  return { type: 'svg', props: { viewBox, width, height, children } };
}

/** One shape of a drawing. */
export function shape(type: 'circle' | 'path', attributes: Style): PictureNode {
  return { type, props: attributes };
}
