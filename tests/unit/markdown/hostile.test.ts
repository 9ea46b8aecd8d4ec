import { describe, expect, it } from 'vitest';
import { markdownFromLines } from '../../../src/import/adapters/markdown-from-lines.ts';
import { renderComment } from '../../../src/markdown/comment.ts';
import { OWN, payloads } from '../../support/hostile-text.ts';
import { elementsOf, textOf } from '../../support/html.ts';

const ELEMENTS = 'a blockquote br code em hr li ol p pre span strong ul'.split(' ');
const ATTRIBUTES: Record<string, string[]> = {
  a: ['class', 'data-host', 'data-image-host', 'href', 'rel'],
  ol: ['start'],
  span: ['class', 'data-code'],
};
const CLASSES = ['address', 'hidden-character', 'unseen', 'unseen cut'];

/** What a comment's HTML holds that it must not. */
function foreignIn(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attributes }) => [
    ...(ELEMENTS.includes(name) ? [] : [`<${name}>`]),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      if (!ATTRIBUTES[name]?.includes(attribute)) return [`<${name} ${attribute}="${value}">`];
      if (attribute === 'class' && !CLASSES.includes(value)) return [`class="${value}"`];
      const protocol =
        attribute === 'href' ? URL.parse(value, 'https://a.org/')?.protocol : 'https:';
      return ['http:', 'https:', 'mailto:', undefined].includes(protocol)
        ? []
        : [`href="${value}"`];
    }),
  ]);
}

describe('hostile text', () => {
  it('Would be noticed by these tests if it came through', () => {
    const through = OWN.filter((payload) => foreignIn(payload).length > 0);
    expect(through.length).toBeGreaterThan(OWN.length / 2);
  });

  it('Comes through Markdown without a live element, attribute or address', () => {
    for (const payload of payloads)
      expect(foreignIn(renderComment(payload).html), payload).toEqual([]);
  });

  it('Comes letter for letter through the importer, and not live', () => {
    for (const payload of payloads) {
      const lines = payload
        .split(/\r\n|[\n\r]/)
        .filter((line) => line.trim() !== '' && !line.includes('\0'));
      if (lines.length === 0) continue;
      const { html, lines: rendered } = renderComment(markdownFromLines(lines));
      expect(rendered.map(({ text }) => text)).toEqual(lines);
      expect(textOf(html)).toBe(lines.join('\n'));
      expect(foreignIn(html), payload).toEqual([]);
    }
  });
});
