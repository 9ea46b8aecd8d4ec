import { full, link } from '../../links.ts';
import { oneLine } from '../../model/plain-text.ts';
import { homePreview, type Preview } from '../../model/preview.ts';
import { scriptJson } from '../../model/script-json.ts';
import { NAME } from '../../site.ts';
import { html, Markup } from './html.ts';

/** What a page says of itself in its head. */
export interface PageFacts {
  title: string;
  description: string;
  /** Canonical path; left out on pages that are not to be indexed. */
  path?: string | undefined;
  preview?: Preview | undefined;
  /** The feed of what the page is about, besides the archive's. */
  feed?: { title: string; path: string } | undefined;
  /** The page's comments as a file for programs. */
  file?: { type: 'application/json' | 'text/markdown'; path: string } | undefined;
  /** The page's data in schema.org's terms. */
  data?: object | undefined;
  /** Properties that reference managers read. */
  properties?: [string, string][] | undefined;
}

/** What differs from page to page in their heads: for readers, search engines, reference managers and previews. */
export function pageHead(facts: PageFacts): Markup {
  const { title, description, path } = facts;
  const whole = title === NAME ? title : `${title} – ${NAME}`;
  const told =
    path === undefined
      ? html`<meta name="robots" content="noindex">`
      : html`<link rel="canonical" href="${full(path)}">${forMachines({ ...facts, path })}`;
  return html`<title>${whole}</title><meta name="description" content="${description}"><meta name="referrer" content="strict-origin-when-cross-origin">${told}`;
}

/** What programs read: the page's preview where it is shared, its feeds, its data for search engines and Zotero. */
function forMachines(facts: PageFacts & { path: string }): Markup {
  const { title, description, path, feed, file, data, properties = [] } = facts;
  const { preview = homePreview(NAME, link) } = facts;
  const opened: [string, string][] = [
    ['og:title', oneLine(title)],
    ['og:description', oneLine(description)],
    ['og:type', path === link.home() ? 'website' : 'article'],
    ['og:url', full(path)],
    ['og:site_name', NAME],
    ['og:image', full(preview.path)],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', oneLine(preview.alt)],
  ];
  const metas = [...opened, ...properties].map(
    ([property, content]) => html`<meta property="${property}" content="${content}">`,
  );
  const feeds = [{ title: NAME, path: link.feed() }, ...(feed ? [feed] : [])].map(
    (one) =>
      html`<link rel="alternate" type="application/atom+xml" title="${one.title}" href="${one.path}">`,
  );
  const asFile = file && html`<link rel="alternate" type="${file.type}" href="${file.path}">`;
  const asData =
    data && html`<script type="application/ld+json">${new Markup(scriptJson(data))}</script>`;
  return html`${metas}<meta name="twitter:card" content="summary_large_image">${feeds}${asFile}${asData}`;
}

/** The page's address, for print. */
export function printedAddress(path: string | undefined): Markup {
  return html`${path !== undefined && html`<p class="printed"> ${full(path)} <span data-retrieved></span> </p>`}`;
}
