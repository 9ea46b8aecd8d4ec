import { STANCE_WORDS } from '../model/stance.ts';
import type { Comment } from '../schema/archive.ts';
import { firstWords } from './first-words.ts';
import { COLOURS, logo, STANCE_COLOURS, stanceMark } from './marks.ts';
import { box, type PictureNode } from './picture.ts';

/** Pixels, as Open Graph's readers expect them. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const PAD = 64;
const NUMBER_WIDTH = 240;

/** A comment: its number as on its page, its first words, and the editor's label under a rule. */
export function commentPicture(comment: Comment, archive: string): PictureNode {
  const { number, lines, stance, state } = comment;
  const removed = state !== 'live';
  const words = removed
    ? said(`${state === 'moved' ? 'Moved' : 'Removed'}. Its number is not used again.`)
    : wordsOf(
        lines.join(' '),
        WIDTH - 2 * PAD - NUMBER_WIDTH,
        'This picture cannot show the words of this comment.',
      );
  const label = removed
    ? []
    : [
        stanceMark(stance, 26),
        box({ marginLeft: 14, color: STANCE_COLOURS[stance] }, STANCE_WORDS[stance]),
        box({ marginLeft: 12, color: COLOURS.quiet }, '(editor’s label)'),
      ];
  return page(
    archive,
    label,
    box(
      {
        width: NUMBER_WIDTH,
        fontSize: numberSize(number),
        lineHeight: 0.86,
        letterSpacing: '-0.03em',
      },
      String(number),
    ),
    words,
  );
}

/** A thread or the archive itself in roman, a question of the archive's in italic (SPEC 1), with what stands there. */
export function titlePicture(
  title: string,
  about: string,
  archive: string,
  face: 'Serif' | 'Italic' = 'Serif',
): PictureNode {
  return page(
    archive,
    [box({ color: COLOURS.quiet }, about)],
    box({ fontFamily: face }, wordsOf(title, WIDTH - 2 * PAD, about)),
  );
}

function page(archive: string, label: PictureNode[], ...body: PictureNode[]): PictureNode {
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${PAD}px ${PAD}px 44px`,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Serif',
    },
    box({ height: 420, overflow: 'hidden' }, ...body),
    box(
      {
        justifyContent: 'space-between',
        alignItems: 'center',
        paddingTop: 30,
        borderTop: `2px solid ${COLOURS.rule}`,
        fontFamily: 'Sans',
        fontSize: 27,
      },
      box({ alignItems: 'center' }, ...label),
      box({ alignItems: 'center' }, logo(26), box({ marginLeft: 16 }, archive)),
    ),
  );
}

/** The first words, or `instead` in the archive's own voice where none can be drawn. */
function wordsOf(text: string, width: number, instead: string): PictureNode {
  const { words, size, cut } = firstWords(text, width);
  if (words.length === 0) return said(instead);
  const omission = box({ fontFamily: 'Sans', fontSize: size * 0.8, color: COLOURS.quiet }, '[…]');
  return box(
    {
      width,
      flexWrap: 'wrap',
      alignContent: 'flex-start',
      alignItems: 'baseline',
      columnGap: size * 0.24,
      fontSize: size,
      lineHeight: 1.2,
      letterSpacing: '-0.008em',
    },
    ...words.map((word) => box({}, word)),
    ...(cut ? [omission] : []),
  );
}

function said(text: string): PictureNode {
  return box(
    { maxWidth: 700, fontFamily: 'Sans', fontSize: 38, lineHeight: 1.35, color: COLOURS.quiet },
    text,
  );
}

function numberSize(number: number): number {
  const digits = String(number).length;
  return Math.min(208, Math.floor((NUMBER_WIDTH - 36) / (digits * 0.52)));
}
