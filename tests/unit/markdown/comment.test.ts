import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import { elementsOf, textOf } from '../../support/html.ts';

function elements(markdown: string) {
  return elementsOf(renderComment(markdown).html).map(({ name, text }) => `${name}: ${text}`);
}

function lines(markdown: string) {
  return renderComment(markdown).lines.map(({ text }) => text);
}

describe('a comment as HTML', () => {
  it('Keeps asterisks that touch a word', () => {
    const { html } = renderComment('the US Government\\*billions\\*?');
    expect(html).toBe('<p>the US Government*billions*?</p>');
  });

  it('Shows raw HTML as text', () => {
    expect(textOf(renderComment('a <b>c</b> Vec<T> <3').html)).toBe('a <b>c</b> Vec<T> <3');
    expect(elements('<div class="x">\n<i>raw</i>\n</div>')).toEqual([
      'p: <div class="x">\n<i>raw</i>\n</div>',
    ]);
  });

  it('Shows raw HTML inside every kind of markup as text', () => {
    for (const markdown of [
      '*<u>x</u>*',
      '**<u>x</u>**',
      '[<u>x</u>](http://a.org)',
      '- <u>x</u>',
      '> <u>x</u>',
      '# <u>x</u>',
    ]) {
      expect(lines(markdown), markdown).toEqual(['<u>x</u>']);
      expect(elements(markdown).filter((element) => element.startsWith('u:'))).toEqual([]);
    }
  });

  it.each(['# Why sell?', '###### Why sell?', 'Why sell?\n===', 'Why sell?\n---'])(
    'Makes a bold paragraph without an id of the heading %j',
    (markdown) => {
      expect(renderComment(markdown).html).toBe('<p><strong>Why sell?</strong></p>');
    },
  );

  it('Makes a link of an image, named by its description or else by its address', () => {
    expect(elementsOf(renderComment('![a chart](https://a.org/c.png)').html)).toMatchObject([
      { name: 'p' },
      { name: 'a', attributes: { href: 'https://a.org/c.png' }, text: 'a chart' },
    ]);
    expect(textOf(renderComment('![](https://a.org/c.png)').html)).toBe('https://a.org/c.png');
  });

  it('Makes a link of an image whose address stands elsewhere', () => {
    const { html } = renderComment('![a chart][Fig 1]\n\n[fig 1]: https://a.org/c.png');
    expect(elementsOf(html)).toMatchObject([
      { name: 'p' },
      { name: 'a', attributes: { href: 'https://a.org/c.png' }, text: 'a chart' },
    ]);
  });

  it('Names the host of an image beside its link', () => {
    for (const markdown of ['![a chart](https://a.org/c.png)', '![a chart][c]\n\n[c]: //a.org/c']) {
      const [, link] = elementsOf(renderComment(markdown).html);
      expect(link?.attributes['data-image-host'], markdown).toBe(
        markdown.includes('https') ? 'a.org' : undefined,
      );
    }
  });

  it('Keeps the markup of words, lists, quotations and code', () => {
    expect(elements('*a* **b**\n\n- c\n\n> d\n\n`e`\n\n3. f')).toEqual([
      'p: a b',
      'em: a',
      'strong: b',
      'ul: \nc\n',
      'li: c',
      'blockquote: \nd\n',
      'p: d',
      'p: e',
      'code: e',
      'ol: \nf\n',
      'li: f',
    ]);
    expect(renderComment('3. f').html).toContain('<ol start="3">');
  });

  it('Leaves quotation marks, dashes and dots as they were typed', () => {
    const words = '"one--likely two" isn\'t "it"... --- (c)';
    expect(textOf(renderComment(words).html)).toBe(words);
  });

  it('Does not strike out, draw tables, tick boxes or gather footnotes', () => {
    const paragraphs = ['~~no~~', '| a | b |', '|---|---|', '[ ] to do', 'see[^1]'];
    expect(elements(paragraphs.join('\n\n'))).toEqual(paragraphs.map((text) => `p: ${text}`));
  });
});

describe('the lines of a comment', () => {
  it('End at paragraphs, line ends, line breaks and list items', () => {
    const markdown =
      'one\ntwo  \nthree\\\nfour\n\n- five\n- six\n\n> seven\n\n    eight\n    nine\n\n# ten';
    expect(lines(markdown)).toEqual('one two three four five six seven eight nine ten'.split(' '));
  });

  it('End at carriage returns, as the lines of a capture do', () => {
    expect(lines('one&#13;two&#13;&#10;three')).toEqual(['one', 'two', 'three']);
  });

  it('Run on through links, emphasis and bare addresses', () => {
    expect(lines('read *this* [now](https://a.org) at https://b.org today')).toEqual([
      'read this now at https://b.org today',
    ]);
  });

  it('Leave out lines of white space alone', () => {
    expect(lines('one\n\n&nbsp;\n\n&#x20;\n\ntwo\n\n***')).toEqual(['one', 'two']);
  });

  it('Know the line of Markdown they start on', () => {
    const markdown =
      'one\nhttps://a.org/b two\nthree https://a.org x\\\nfour\n\n<div>\nraw\n\n# Head\n\nlast  \nwww.a.org\n\n![alt](https://a.org)';
    expect(renderComment(markdown).lines.map(({ at, text }) => `${at} ${text}`)).toEqual([
      '1 one',
      '2 https://a.org/b two',
      '3 three https://a.org x',
      '4 four',
      '6 <div>',
      '7 raw',
      '9 Head',
      '11 last',
      '12 www.a.org',
      '14 alt',
    ]);
  });

  it('Are none where there are no words', () => {
    expect(lines('')).toEqual([]);
    expect(lines(' \n\n---\n')).toEqual([]);
  });
});
