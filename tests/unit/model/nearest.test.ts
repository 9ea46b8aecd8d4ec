import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/model/addresses.ts';
import { nearest } from '../../../src/model/nearest.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import { realArchive } from '../../support/real-archive.ts';

const addresses = addressesOf(realArchive(), permalinks('/h200-debate/'));
const offered = (path: string, fragment = '') =>
  nearest(path, fragment, addresses)?.ways.map(({ href }) => href);

const COMMENT = ['/h200-debate/c/5/', '/h200-debate/threads/chinatalk-h200/#c5'];

describe('an address that leads nowhere', () => {
  it.each([
    '/h200-debate/c/5',
    '/h200-debate/c/0005/',
    '/h200-debate/C/5/',
    '/h200-debate/c/5.html',
    '/h200-debate/c/5/index.html',
    '/h200-debate/c5',
    '/h200-debate/comment/5',
    '/h200-debate/comments/5/',
    '/h200-debate/comment-5/',
    '/c/5/',
    '/elsewhere/c/5/',
    '/h200-debate/h200-debate/c/%35/',
  ])('that names comment 5 offers it: %s', (path) => {
    expect(offered(path)).toEqual(COMMENT);
  });

  it.each(['#c5', '#b5', '#c05'])('offers the comment of its fragment: %s', (fragment) => {
    expect(offered('/h200-debate/threads/chinatalk/', fragment)).toEqual(COMMENT);
  });

  it('that names a number no comment has says so, and which is the highest', () => {
    const found = nearest('/h200-debate/c/99999/', '', addresses);
    expect(found?.said).toBe('No comment has the number 99999. The highest is 21.');
    expect(found?.ways).toEqual([{ words: 'Comment 21', href: '/h200-debate/c/21/' }]);
    expect(nearest('/c/0/', '', addresses)?.said).toMatch(/^No comment has the number 0\./);
  });

  it.each([
    ['/h200-debate/threads/chinatak-h200/', '/h200-debate/threads/chinatalk-h200/'],
    ['/h200-debate/theme/zerosum', '/h200-debate/themes/zero-sum/'],
    ['/h200-debate/glosary/', '/h200-debate/glossary/'],
    ['/themes.html', '/h200-debate/themes/'],
    ['/h200-debate/glossary/nvidia/', '/h200-debate/glossary/#nvidia'],
  ])('that is misspelt offers the nearest first: %s', (path, href) => {
    expect(offered(path)?.[0]).toBe(href);
  });

  it.each(['/', '/no/such/page/', `/${'x'.repeat(5000)}/`, '/%00/'])(
    'that is like no other offers nothing: %.20s',
    (path) => {
      expect(offered(path)).toBeUndefined();
    },
  );
});
