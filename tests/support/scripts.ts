import { addressesIn, fileAt } from './addresses.ts';
import { type BuiltSite, bytesOf, type Page } from './built-site.ts';
import { attribute, withTag } from './page-elements.ts';

interface Imports {
  /** Loaded with the script. */
  fixed: string[];
  /** Loaded when the script asks. */
  later: string[];
}

const FIXED = /\b(?:from|import)\s*(["'`])([^"'`]+\.js)\1/g;
const LATER = /\bimport\(\s*(["'`])([^"'`]+\.js)\1\s*\)/g;

/**
 * The scripts of the site that a script names.
 * @throws Error when one is not there.
 */
export function importsOf(site: BuiltSite, script: string): Imports {
  const code = bytesOf(site, script).toString('utf8');
  const files = (pattern: RegExp) =>
    [...code.matchAll(pattern)].map(([, , address = '']) =>
      required(site, site.base + script, address),
    );
  return { fixed: files(FIXED), later: files(LATER) };
}

/** The scripts that a page itself names. */
export function scriptsOf(site: BuiltSite, page: Page): string[] {
  const preloads = withTag(page.elements, 'link').filter(
    (link) => attribute(link, 'rel') === 'modulepreload',
  );
  return [...withTag(page.elements, 'script'), ...preloads]
    .flatMap(addressesIn)
    .map((address) => required(site, page.address, address));
}

/** Scripts with all that they load; `later` says whether what they load when they ask counts too. */
export function withImports(site: BuiltSite, scripts: string[], later: boolean): string[] {
  const loaded = new Set(scripts);
  for (const script of loaded) {
    const imports = importsOf(site, script);
    for (const file of [...imports.fixed, ...(later ? imports.later : [])]) loaded.add(file);
  }
  return [...loaded];
}

function required(site: BuiltSite, from: string, address: string): string {
  const file = fileAt(site, from, address);
  if (file === undefined) throw new Error(`${from} loads ${address}, which is not there.`);
  return file;
}
