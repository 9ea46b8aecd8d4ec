import { brotliCompressSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveOf } from '../../src/archive/archive-of.ts';
import { longTree } from '../../src/components/markup/long-tree.ts';
import ReplyTree from '../../src/components/ReplyTree.astro';
import { MOST_WITH_PANELS } from '../../src/model/long-thread.ts';
import { permalinks } from '../../src/model/permalink.ts';
import { replyTree } from '../../src/model/reply-tree.ts';
import type { Comment } from '../../src/schema/archive.ts';
import { madeUpWord } from '../bench/corpus/made-up-word.ts';
import { below, seeded, zipf } from '../bench/corpus/random.ts';
import {
  ancestors,
  attribute,
  elementsOfPage,
  type HtmlElement,
  textOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { aComment, aThread } from '../support/real-archive.ts';

vi.mock('../../src/archive/archive.ts', () => ({ getArchive: () => archiveOf({}) }));

async function treeOf(comments: readonly Comment[]): Promise<string> {
  const branches = replyTree(comments);
  if (comments.length > MOST_WITH_PANELS)
    return longTree(branches, { archive: archiveOf({ comments }), link: permalinks('/') }).html;
  const container = await AstroContainer.create();
  return container.renderToString(ReplyTree, { props: { branches, thread: aThread('A thread') } });
}

/** Comments of sixty words on average, as rare and as frequent as words are; most answer an earlier one. */
function comments(count: number): Comment[] {
  const random = seeded(count);
  const rank = zipf(random, 5000, 3);
  return Array.from({ length: count }, (_, index) => {
    const length = 1 - Math.log(1 - random()) * 60;
    const line = Array.from({ length }, () => madeUpWord(rank(), random)).join(' ');
    return aComment({
      number: index + 1,
      parent: index > 0 && random() < 0.7 ? 1 + below(random, index) : null,
      lines: [line],
      html: `<p>${line}</p>`,
    });
  });
}

/** A thread in which every comment answers the one before it. */
function chain(length: number): Comment[] {
  return Array.from({ length }, (_, index) =>
    aComment({ number: index + 1, parent: index === 0 ? null : index }),
  );
}

describe(`A thread of more than ${MOST_WITH_PANELS} comments`, () => {
  const all = comments(MOST_WITH_PANELS + 1);
  let html = '';
  beforeAll(async () => {
    html = await treeOf(all);
  });

  it('Carries no panel, and leads to citations and reasons on the comments’ own pages', () => {
    const elements = elementsOfPage(html);
    expect(elements.filter((element) => attribute(element, 'popover') !== undefined)).toEqual([]);
    expect(withTag(elements, 'button', 'copy-row')).toEqual([]);
    const addresses = withTag(elements, 'a').map((link) => attribute(link, 'href'));
    for (const { number, parentBasis } of all) {
      expect(addresses).toContain(`/c/${number}/#cite`);
      if (parentBasis.kind === 'inferred')
        expect(addresses).toContain(`/c/${number}/#why${number}`);
    }
  });

  it('Weighs at most twice its words, both compressed', () => {
    const words = withClass(elementsOfPage(html), 'body').map(textOf).join('\n');
    expect(words.length).toBeGreaterThan(100 * all.length);
    const weight = (text: string) => brotliCompressSync(text).length;
    expect(weight(html) / weight(words)).toBeLessThanOrEqual(2);
  });

  it('Has at most 25 elements and 4 gaps between them a comment', () => {
    expect(elementsOfPage(html).length / all.length).toBeLessThan(25);
    expect(html.match(/>\s+</g)?.length ?? 0).toBeLessThan(4 * all.length);
  });

  it('Is laid out run by run', () => {
    const elements = elementsOfPage(html);
    const runs = new Set(withClass(elements, 'run'));
    const runOf = (article: HtmlElement) =>
      [article, ...ancestors(article)].find((one) => runs.has(one));
    const byRun = Map.groupBy(withTag(elements, 'article'), runOf);
    expect(runs.size).toBeGreaterThan(all.length / 50);
    expect(byRun.has(undefined)).toBe(false);
    for (const [run, held] of byRun)
      expect(held.length, run && attribute(run, 'class')).toBeLessThanOrEqual(24);
  });
});

describe(`A thread of ${MOST_WITH_PANELS} comments`, () => {
  it('Carries the citations and reasons of each', async () => {
    const elements = elementsOfPage(await treeOf(comments(MOST_WITH_PANELS)));
    const panels = elements.filter((element) => attribute(element, 'popover') !== undefined);
    expect(panels).toHaveLength(2 * MOST_WITH_PANELS);
    expect(withClass(elements, 'run')).toEqual([]);
  });
});

describe('A thread that is a thousand replies deep', () => {
  it('Has every comment once, in reading order, in elements no deeper than parsers nest them', async () => {
    const html = await treeOf(chain(1000));
    const ids = [...html.matchAll(/<article class="c[^"]*" id="c(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    const articles = withTag(elementsOfPage(html), 'article');
    expect(Math.max(...articles.map((article) => ancestors(article).length))).toBeLessThan(480);
  });
});
