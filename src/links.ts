import { correctionAddress } from './model/correction.ts';
import type { Publisher } from './model/csl-item.ts';
import { permalinks } from './model/permalink.ts';
import type { Publication } from './model/publication.ts';
import { NAME, siteFrom } from './site.ts';

/** The publisher's settings of this build. */
export const site = siteFrom(process.env);

/** Addresses of this build, as paths under its base. */
export const link = permalinks(site.base);

/** The archive as this build publishes it, with full addresses. */
export const publication: Publication = { name: NAME, address: permalinks(site.address) };

const { origin } = new URL(site.address);
/** A path that needs no escaping: nearly all. */
const PLAIN = /^\/[\w/#-]*$/;

/** A path of this build as a full address. */
export function full(path: string): string {
  return PLAIN.test(path) && !path.startsWith('//')
    ? origin + path
    : new URL(path, site.address).href;
}

/** Where to dispute something at `path`; the About page's section where the publisher set no address. */
export function dispute(subject: string, path: string): string {
  return correctionAddress(site, subject, full(path)) ?? link.about('corrections');
}

/** The archive as citations name it. */
export const publisher: Publisher = {
  name: NAME,
  address: (number) => full(link.comment(number)),
};
