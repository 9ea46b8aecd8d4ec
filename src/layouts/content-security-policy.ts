/**
 * The policy of every page (DESIGN 7): the second element of its head, before anything it governs.
 * `trusted-types` names the one policy a search worker needs; no other may be made.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types search-worker',
].join('; ');
