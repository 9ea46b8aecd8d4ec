import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import {
  MOST_ADDRESSES,
  publicPaths,
  sitemap,
  sitemapIndex,
  sitemapParts,
} from '../../../src/model/sitemap.ts';
import { aComment } from '../../support/real-archive.ts';
import { childrenNamed, readXml, textOfChild } from '../../support/xml.ts';

const LINK = permalinks('https://example.org/a&b/');

describe('a sitemap', () => {
  it('leaves out the pages of removed comments', () => {
    const archive = archiveOf({
      comments: [aComment({ number: 1 }), aComment({ number: 2, state: 'removed' })],
    });
    const paths = publicPaths(archive, LINK);
    expect(paths).toContain(LINK.comment(1));
    expect(paths).not.toContain(LINK.comment(2));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('holds each address, escaped', () => {
    const set = readXml(sitemap([LINK.home(), LINK.comment(1)]));
    expect(set.name).toBe('urlset');
    expect(childrenNamed(set, 'url').map((url) => textOfChild(url, 'loc'))).toEqual([
      LINK.home(),
      LINK.comment(1),
    ]);
  });

  it('is split where one file may hold no more, and an index lists the parts', () => {
    const addresses = Array.from({ length: MOST_ADDRESSES + 1 }, (_, index) => LINK.comment(index));
    const parts = sitemapParts(addresses);
    expect(parts.map(({ length }) => length)).toEqual([MOST_ADDRESSES, 1]);
    expect(parts.flat()).toEqual(addresses);
    const index = readXml(sitemapIndex([LINK.sitemap(1), LINK.sitemap(2)]));
    expect(childrenNamed(index, 'sitemap').map((part) => textOfChild(part, 'loc'))).toEqual([
      'https://example.org/a&b/sitemap-1.xml',
      'https://example.org/a&b/sitemap-2.xml',
    ]);
  });
});
