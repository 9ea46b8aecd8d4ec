import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { markdownFromLines } from '../../../src/import/markdown-from-lines.ts';
import { renderComment } from '../../../src/markdown/comment.ts';
import { elementsOf, textOf } from '../../support/html.ts';

/** 1,082 public attack strings, beside the project where it is developed; its licences keep it out of the project. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpora/hostile-text.json');

const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" style="position:fixed" id="c5" name="c5">x</a>',
  '[x](javascript:alert(1)) [y](JAVASCRIPT&colon;alert(1)) [z](java&#x0a;script:alert(1))',
  '<javascript:alert(1)> <data:text/html,x>',
  '![x](javascript:alert(1)) ![x](https://evil.example/pixel.gif)',
  '[x]: javascript:alert(1)\n\n[x] ![x]',
  '# <iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import "//evil.example"</style><link rel=stylesheet href=//evil.example>',
  '<form action=//evil.example><input name=q autofocus onfocus=alert(1)></form>',
  '[x](https://a.org "\' onmouseover=alert(1)") `</code><script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n</textarea></template></noscript>\n```',
  '<math><mtext></p><style><img src onerror=alert(1)></style>',
];

const corpus = z.array(z.object({ payload: z.string() }));
const present = existsSync(CORPUS);
const payloads = present
  ? [
      ...OWN,
      ...corpus.parse(JSON.parse(readFileSync(CORPUS, 'utf8'))).map(({ payload }) => payload),
    ]
  : OWN;
console.log(
  present
    ? `Hostile text: ${payloads.length} strings, ${CORPUS} and the project's own.`
    : `Hostile text: the project's own ${OWN.length} strings; ${CORPUS} is not on this machine.`,
);

const ELEMENTS = 'a blockquote br code em hr li ol p pre span strong ul'.split(' ');
const ATTRIBUTES: Record<string, string[]> = {
  a: ['class', 'href', 'rel'],
  ol: ['start'],
  span: ['class'],
};
const CLASSES = ['address', 'unseen', 'unseen cut'];

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
