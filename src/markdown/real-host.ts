const LABEL = String.raw`[\p{L}\p{N}\p{M}\p{Cf}-]+`;
/** What looks like a host in words: labels of any script, joined by any of IDNA's dots, the last no number or letter. */
const HOST_LIKE = new RegExp(String.raw`(?:${LABEL}[.。．｡])+(?=\p{L}{2})${LABEL}(?::\d+)?`, 'gu');

/**
 * The host that a link's words do not tell truly, to be shown beside them: where the address has a user name
 * (`https://bank.example@evil.example`), where its host is an internationalised name that may look like another
 * (shown in its ASCII form), and where the words name another host or turn the direction of writing.
 * Undefined where nothing needs to be shown.
 *
 * @param text the link's words
 * @param href its address; http, https or mailto
 */
export function hostToShow(text: string, href: string): string | undefined {
  const url = URL.parse(href);
  if (!url) return undefined;
  const host = hostOf(href);
  if (host === '') return undefined;
  const deceives =
    url.username !== '' ||
    url.password !== '' ||
    /(^|\.)xn--/.test(host) ||
    /\p{Bidi_Control}/u.test(text) ||
    hostsNamed(text).some((named) => bare(named) !== bare(host));
  return deceives ? host : undefined;
}

/** The host an address leads to, in ASCII; of a mail address what follows its last `@`; empty where there is none. */
export function hostOf(href: string): string {
  const url = URL.parse(href);
  if (!url) return '';
  if (url.protocol === 'mailto:') return url.pathname.split('@').at(-1)?.toLowerCase() ?? '';
  return url.host;
}

/** The hosts that words name, in small letters, without the paths after them. */
function hostsNamed(text: string): string[] {
  return text.split(/\s+/u).flatMap((word) => {
    const { scheme, authority = '' } =
      /^(?<scheme>\p{L}[\p{L}\p{N}+.-]*:\/\/)?(?<authority>[^/?#\\]*)/u.exec(word)?.groups ?? {};
    // What follows a scheme is a host without a dot in it, too: http://2130706433/.
    const named = scheme ? [authority] : [...authority.matchAll(HOST_LIKE)].map(([name]) => name);
    return named.map((name) => name.replace(/^.*@/u, '').toLowerCase());
  });
}

function bare(host: string): string {
  return host.replace(/^www\./, '').replace(/:80$/, '');
}
