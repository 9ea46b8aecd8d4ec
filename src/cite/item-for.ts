import { type Cited, type CslItem, cslItem } from '../model/csl-item.ts';
import type { library } from './library.ts';

export type Format = keyof typeof library;

/**
 * The item with its fields where each style or format looks for them.
 *
 * - APA 7 (10.1 comments on posts, 9.12 no author, 9.17 no date, 9.21 descriptions): the description follows the
 *   title even where that stands first because no author is known, which the CSL style forgets; `n.d.` is given,
 *   because the style would write a bare "Retrieved" for it. Section 9.16 wants a retrieval date only for works that
 *   are meant to change and are not archived: this one is archived, so it never gets one.
 * - MLA 9: the words are the title, as of a post without one; the publication is the first container, the archive the
 *   second, and the address belongs to the second. An access date where there is no other (see the CSL style).
 * - Chicago 17 (14.208 comments, 14.209 words for a title, 14.12 access dates): a note, because the manual cites
 *   comments in notes only, and an author-date entry has little to say of a comment without author and date.
 * - BibLaTeX: `@online`, so a web page. Titles are braced, or styles would change the case of a reader's words.
 * - RIS: `GEN`, the one type whose tags hold every field; ICOMM, RIS's type for posts, means e-mail to most programs.
 *   The archive is also the database (DB), or readers that guess the age of a file by its tags take it for an old one.
 */
export function itemFor(format: Format, cite: Cited): CslItem {
  const { archive, archive_location, genre, publisher, note, ...item } = cslItem(cite);
  const Location = `Comment ${cite.number}`;
  const kept = { publisher: cite.archive, note: note ?? '', genre: genre ?? '' };
  switch (format) {
    case 'apa': {
      const genre = `Comment on the page “${cite.page}”`;
      return {
        ...item,
        type: 'post-weblog',
        ...(cite.author === undefined ? { title: `${cite.title} [${genre}]` } : { genre }),
        ...(cite.date === undefined ? { issued: { literal: 'n.d.' } } : {}),
        archive: cite.archive,
        archive_location: Location,
      };
    }
    case 'mla':
      return { ...item, medium: kept.genre, source: cite.archive, archive_location: Location };
    case 'chicago':
      return {
        ...item,
        genre: kept.genre,
        archive: cite.archive,
        archive_location: `comment ${cite.number}`,
      };
    case 'biblatex':
      return {
        ...item,
        ...kept,
        type: 'webpage',
        title: `{${cite.title}}`,
        'container-title': `{${cite.publication}}`,
      };
    case 'ris':
      return { ...item, ...kept, type: 'document', source: cite.archive };
  }
}
