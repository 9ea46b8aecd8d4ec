import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/**
 * The `_headers` file that Cloudflare Pages, Netlify and others read: the pages' policy again, with what only a
 * header can say, and how long what may be cached. `base` starts and ends with a slash.
 */
export function headersFile(base: string): string {
  return [
    `${base}*`,
    `  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()',
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${base}search/index-*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${base}captures/*`,
    '  Content-Type: text/plain; charset=utf-8',
    '',
  ].join('\n');
}
