import { link } from '../../links.ts';
import { wordsLanguage } from '../../markdown/language.ts';
import { authorName, UNKNOWN } from '../../model/wording.ts';
import type { Comment } from '../../schema/archive.ts';
import { html, Markup } from './html.ts';
import { differences, withheldNote } from './notes.ts';

/** The words of a comment, with how its captures differ in them. */
export function commentWords(comment: Comment): Markup {
  return html`${withheldNote(comment) ?? body(comment)} ${differences(comment, link)}`;
}

function body(comment: Comment): Markup {
  const name = authorName(comment.author);
  const by = name !== authorName(UNKNOWN) && html` data-by="${name}"`;
  return html`<div class="body"${languageOf(comment)}${by}>${new Markup(comment.html)}</div>`;
}

/** The attributes that name the language of an element's words; none where it is the site's, or unknown. */
export function languageOf(words: Parameters<typeof wordsLanguage>[0]): Markup {
  const { lang, dir } = wordsLanguage(words);
  return html`${lang !== undefined && html` lang="${lang}"`}${dir && html` dir="${dir}"`}`;
}
