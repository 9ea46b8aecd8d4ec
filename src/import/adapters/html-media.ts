/** Elements that show something from another address: the archive keeps a link to it. */
export const MEDIA: ReadonlySet<string> = new Set('img iframe embed video audio source'.split(' '));

/** What stands in a comment for a picture, a film or a frame: words, and where they lead if anywhere. */
export interface Medium {
  text: string;
  href: string | undefined;
}

/**
 * The words that stand for an element of `MEDIA`: the description of an image, else its address. An image drawn as a
 * character (an emoji) is that character. An address inside the page, such as `data:`, is left out.
 */
export function mediumOf(tagName: string, attribute: (name: string) => string): Medium {
  const href = linkable(attribute('src'));
  const alt = tagName === 'img' ? oneLine(attribute('alt')) : '';
  const character = /\b(?:emoji|wp-smiley)\b/.test(attribute('class')) && alt !== '';
  return { text: alt || (href ?? ''), href: character ? undefined : href };
}

/** An address that a link in a comment may lead to: absolute, for the web or for mail; otherwise undefined. */
export function linkable(address: string): string | undefined {
  const trimmed = oneLine(address);
  const url = URL.parse(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim();
}
