import { describe, expect, it } from 'vitest';
import { contentFolder, siteFrom } from '../../src/site.ts';

describe('the settings of a site', () => {
  it('Invent nothing when none are given', () => {
    const unset = { SITE_URL: '', BASE_PATH: '', REPO_URL: '', CONTACT: '' };
    for (const env of [{}, unset]) {
      expect(siteFrom(env)).toEqual({
        address: 'http://localhost:4321/',
        base: '/',
        repository: undefined,
        contact: undefined,
      });
    }
  });

  it('Join the address and the path under which the site is served', () => {
    expect(
      siteFrom({
        SITE_URL: 'https://example.org',
        BASE_PATH: '/h200-debate/',
        REPO_URL: 'https://example.org/repository/',
        CONTACT: 'mailto:editor@example.org',
      }),
    ).toEqual({
      address: 'https://example.org/h200-debate/',
      base: '/h200-debate/',
      repository: 'https://example.org/repository',
      contact: 'mailto:editor@example.org',
    });
  });

  it.each([
    ['h200-debate', '/h200-debate/'],
    ['/h200-debate', '/h200-debate/'],
    ['h200-debate/', '/h200-debate/'],
    ['//h200-debate//', '/h200-debate/'],
    ['/a/b.c_d', '/a/b.c_d/'],
    ['/', '/'],
    ['///', '/'],
  ])('Read the base path %s as %s', (path, base) => {
    const site = siteFrom({ SITE_URL: 'https://example.org/', BASE_PATH: path });
    expect(site).toMatchObject({ base, address: `https://example.org${base}` });
  });

  it.each(['a b', '?q', '#c5', '..', '/a/../b', 'a//b//c', 'é', 'https://example.org/a'])(
    'Refuse the base path %s',
    (path) => {
      expect(() => siteFrom({ BASE_PATH: path })).toThrow('BASE_PATH must be a plain path');
    },
  );

  it.each(['example.org', 'ftp://example.org', 'javascript:alert(1)', '/a'])(
    'Refuse the address %s',
    (address) => {
      expect(() => siteFrom({ SITE_URL: address })).toThrow(`not '${address}'`);
      expect(() => siteFrom({ REPO_URL: address })).toThrow(`not '${address}'`);
    },
  );

  it('Name every fault at once', () => {
    const env = { SITE_URL: 'example.org', BASE_PATH: 'a b', REPO_URL: 'nowhere' };
    expect(() => siteFrom(env)).toThrow(
      /SITE_URL.*'example\.org'\nBASE_PATH.*'\/a b\/'\nREPO_URL.*'nowhere'/,
    );
  });
});

describe('the content folder', () => {
  it('Is the project’s own unless another is named', () => {
    expect(contentFolder({})).toBe('content');
    expect(contentFolder({ ARCHIVE_CONTENT: '' })).toBe('content');
    expect(contentFolder({ ARCHIVE_CONTENT: '/srv/archive' })).toBe('/srv/archive');
  });
});
