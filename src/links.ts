import { permalinks } from './model/permalink.ts';
import { siteFrom } from './site.ts';

/** The publisher's settings of this build. */
export const site = siteFrom(process.env);

/** Addresses of this build, as paths under its base. */
export const link = permalinks(site.base);

/** A path of this build as a full address. */
export function full(path: string): string {
  return new URL(path, site.address).href;
}
