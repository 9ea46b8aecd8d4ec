import { archiveOf } from '../archive/archive-of.ts';
import { pageMadeOf } from '../archive/made-pages.ts';
import { permalinks } from '../model/permalink.ts';
import { digester } from '../plain-digest.ts';

/**
 * Says what the picture of a page is made of, before it is drawn.
 *
 * @param page the path of the page under the site's root.
 */
export function previewMadeOf(page: string, props: object): void {
  const digest = digester('preview', []);
  pageMadeOf(permalinks('').preview(page), { digest: digest(props), sees: archiveOf({}) });
}
