import { z } from 'zod';
import { type BuiltSite, bytesOf, filesEnding, pageIn } from './built-site.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  only,
  withClass,
  withTag,
} from './page-elements.ts';
import { SEED_THREAD_PAGE, seedComments } from './seed.ts';

/** A comment as a page shows it. */
export interface Shown {
  number: number;
  article: HtmlElement;
}

/** The comments of the seed's thread page, in its order. */
export function onThreadPage(site: BuiltSite): Shown[] {
  return withTag(pageIn(site, SEED_THREAD_PAGE).elements, 'article').map((article) => ({
    number: Number(attribute(article, 'id')?.slice(1)),
    article,
  }));
}

/** The seed's comments, each on its own page, by number. */
export function onOwnPages(site: BuiltSite): Shown[] {
  return seedComments.map(({ number }) => {
    const { elements } = pageIn(site, `c/${number}/index.html`);
    return { number, article: only(withClass(elements, 'one-comment'), 'comments') };
  });
}

/** The element that holds a comment's words and nothing else. */
export function bodyOf(article: HtmlElement): HtmlElement {
  return only(withClass(descendants(article), 'body'), 'bodies of a comment');
}

/** What the search index stores of every comment. */
export const searchIndex = z.object({
  documents: z.array(z.object({ number: z.number(), text: z.string(), author: z.string() })),
});

/** The comments as the search index stores them, by number. */
export function inSearchIndex(site: BuiltSite) {
  return filesEnding(site, /^search\/index-.*\.json$/)
    .map((file) => searchIndex.parse(JSON.parse(bytesOf(site, file).toString('utf8'))))
    .flatMap(({ documents }) => documents)
    .toSorted((a, b) => a.number - b.number);
}
