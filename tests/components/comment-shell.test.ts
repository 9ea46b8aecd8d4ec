import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/archive/archive-of.ts';
import { commentPageData, commentPlaces } from '../../src/components/markup/comment-page-data.ts';
import {
  type CommentHoles,
  commentHoles,
  fill,
  SHELL,
} from '../../src/components/markup/comment-shell.ts';
import Frame from '../../src/layouts/Frame.astro';
import { aComment, aThread } from '../support/real-archive.ts';

/** The page that Astro renders, as src/pages/c/[number].astro puts it together. */
async function rendered({ head, late, main, printed }: CommentHoles): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(Frame, {
    props: { head, printed, current: 'threads', class: 'comment-page' },
    slots: { head: late, default: main },
  });
}

/** Words that a replacement or a template would take for its own. */
const NASTY = '$& $1 $` </main> <!--here stands the main--> &amp; \u2028 🙂';

const archive = archiveOf({
  threads: [aThread('A thread')],
  comments: [
    aComment({ number: 5, lines: [NASTY], html: '<p>$&amp; $1 $` 🙂</p>' }),
    aComment({ number: 1204, parent: 5, lines: ['A reply.'] }),
  ],
});
const pages = [...commentPlaces(archive)].map((at) =>
  commentHoles(commentPageData(at, archive), '/long.css'),
);

describe('The shell of the comments’ pages', () => {
  let shell = '';
  beforeAll(async () => {
    shell = await rendered(SHELL);
  });

  it('Gives, once filled, letter for letter the page that Astro renders', async () => {
    expect(pages).toHaveLength(2);
    const filled = fill(shell);
    for (const holes of pages) {
      const page = await rendered(holes);
      expect(page).toContain(holes.main);
      expect(filled(holes)).toBe(page);
    }
  });

  it('Takes a number above 999 to styles of its own', () => {
    expect(pages.map(({ late }) => late)).toEqual(['', '<link rel="stylesheet" href="/long.css">']);
  });

  it('Is not filled where a mark is missing, stands there twice or in another order', () => {
    expect(() => fill(shell.replace(SHELL.late, ''))).toThrow('"<!--here stands the late-->" once');
    expect(() => fill(shell + SHELL.printed)).toThrow('"<!--here stands the printed-->" once');
    const swapped = shell.replace(SHELL.head, SHELL.main).replace(SHELL.main, SHELL.head);
    expect(() => fill(swapped + SHELL.main)).toThrow();
  });
});
