/** The archive's name, on every page and in every citation. */
export const NAME = 'The H200 Debate';

/** The day from which the archive has held comments, by its own history; its feeds date no entry earlier. */
export const SINCE = '2026-11-24';

/** Pages of the masthead, in order. */
export const NAVIGATION = [
  { page: 'threads', label: 'Threads' },
  { page: 'themes', label: 'Themes' },
  { page: 'map', label: 'Map' },
  { page: 'about', label: 'About' },
] as const;

/** What only the publisher of a copy of the site can know; each is left out of the pages where unset. */
export interface Site {
  /** Origin and base path, with a slash at the end: what every permanent address starts with. */
  address: string;
  /** Path under which the site is served, with a slash at both ends. */
  base: string;
  repository: string | undefined;
  contact: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads SITE_URL, BASE_PATH, REPO_URL and CONTACT.
 * @throws Error naming every variable that is not what it should be.
 */
export function siteFrom(env: Environment): Site {
  const origin = env['SITE_URL'] || 'http://localhost:4321';
  const base = `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const repository = env['REPO_URL'] || undefined;
  const faults = [
    ...(isWeb(origin) ? [] : [`SITE_URL must be an http(s) address, not '${origin}'`]),
    ...(/^\/((?!\.+\/)[\w.-]+\/)*$/.test(base)
      ? []
      : [`BASE_PATH must be a plain path, not '${base}'`]),
    ...(repository === undefined || isWeb(repository)
      ? []
      : [`REPO_URL must be an http(s) address, not '${repository}'`]),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return {
    address: new URL(base, origin).href,
    base,
    repository: repository?.replace(/\/+$/, ''),
    contact: env['CONTACT'] || undefined,
  };
}

function isWeb(address: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(address)?.protocol ?? '');
}

/** The folder the archive is made of: ARCHIVE_CONTENT, or `content` in the project. */
export function contentFolder(env: Environment): string {
  return env['ARCHIVE_CONTENT'] || 'content';
}
