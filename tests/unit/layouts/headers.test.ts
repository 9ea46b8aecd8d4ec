import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../src/layouts/content-security-policy.ts';
import { headersFile } from '../../../src/layouts/headers.ts';

/** The rules of a `_headers` file: each path with its headers. */
function rulesOf(text: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let path = '';
  for (const line of text.split('\n').filter((line) => line !== '')) {
    if (!line.startsWith('  ')) path = line;
    rules.set(path, [...(rules.get(path) ?? []), ...(line === path ? [] : [line.trim()])]);
  }
  return rules;
}

describe('the content security policy', () => {
  it('Allows this host alone, nothing inline, and no made-up markup', () => {
    const directives = new Map(
      CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives).toEqual(
      new Map([
        ['default-src', "'none'"],
        ['script-src', "'self'"],
        ['style-src', "'self'"],
        ['img-src', "'self'"],
        ['font-src', "'self'"],
        ['connect-src', "'self'"],
        ['worker-src', "'self'"],
        ['form-action', "'self'"],
        ['base-uri', "'none'"],
        ['require-trusted-types-for', "'script'"],
        ['trusted-types', 'search-worker'],
      ]),
    );
  });
});

describe('the headers file', () => {
  it.each(['/', '/h200-debate/'])('Names every path under %s', (base) => {
    expect([...rulesOf(headersFile(base)).keys()]).toEqual([
      `${base}*`,
      `${base}_astro/*`,
      `${base}search/index-*`,
      `${base}captures/*`,
    ]);
  });

  it('Repeats the policy of the pages, and keeps them out of frames', () => {
    expect(rulesOf(headersFile('/')).get('/*')).toEqual(
      expect.arrayContaining([
        `Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
        'X-Content-Type-Options: nosniff',
      ]),
    );
  });

  it('Lets only what never changes be kept for ever', () => {
    const kept = [...rulesOf(headersFile('/'))].filter(([, headers]) =>
      headers.some((header) => header.includes('immutable')),
    );
    expect(kept.map(([path]) => path)).toEqual(['/_astro/*', '/search/index-*']);
  });

  it('Shows captures as plain text', () => {
    expect(rulesOf(headersFile('/')).get('/captures/*')).toEqual([
      'Content-Type: text/plain; charset=utf-8',
    ]);
  });
});
