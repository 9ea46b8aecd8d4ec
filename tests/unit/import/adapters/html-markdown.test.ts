import { describe, expect, it } from 'vitest';
import { markdownOfHtml } from '../../../../src/import/adapters/html-markdown.ts';

describe('HTML as Markdown', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.\n'],
    ['text without any', 'One &amp; two', 'One & two\n'],
    ['emphasis and code', '<i>a</i> <b>b</b> <code>c</code>', '*a* **b** `c`\n'],
    ['lists', '<ul><li>a</li><li>b</li></ul>', '- a\n- b\n'],
    ['quotations', '<blockquote>a</blockquote>', '> a\n'],
    ['comments', '<p>a<!-- b --></p>', 'a\n'],
    ['struck-out text', '<del>a</del> <s>b</s> <u>c</u>', 'a b c\n'],
    ['quotation marks of ours', '<q>a</q>', 'a\n'],
    ['forms', '<select><option>a</option></select>', 'a\n'],
    ['tables', '<table><caption>t</caption><tr><td>a</td><td>b</td></tr></table>', 't\n\na\n\nb\n'],
    ['formulas and drawings', '<math><mi>x</mi></math> <svg><text>y</text></svg>', 'x y\n'],
    ['titles of pages', '<head><title>t</title></head><p>a</p>', 't\n\na\n'],
    ['places to break', 'a<wbr>b<base href="https://a.example">', 'ab\n'],
  ])('keeps %s', (_, html, markdown) => {
    expect(markdownOfHtml(html)).toBe(markdown);
  });

  it('keeps links that lead somewhere, and the words of others', () => {
    const link = (href: string) => markdownOfHtml(`<a href="${href}" title="t">a <b>b</b></a>`);
    expect(link('https://a.example/')).toBe('[a **b**](https://a.example/)\n');
    expect(link('#note')).toBe('a **b**\n');
    expect(link('javascript:x')).toBe('a **b**\n');
    expect(markdownOfHtml('<a name="x">a</a>')).toBe('a\n');
  });

  it('keeps pictures with their description, and links to what else stands for another address', () => {
    const src = 'https://a.example/a.png';
    expect(markdownOfHtml(`<img src="${src}" alt="A chart">`)).toBe(`![A chart](${src})\n`);
    expect(markdownOfHtml(`<img src="${src}">`)).toBe(`![](${src})\n`);
    expect(markdownOfHtml(`<iframe src="${src}"></iframe>`)).toBe(`<${src}>\n`);
    expect(markdownOfHtml(`a <img class="x emoji" alt="🙂" src="${src}"> b`)).toBe('a 🙂 b\n');
    expect(markdownOfHtml('a <img alt="A chart"> b')).toBe('a A chart b\n');
  });
});
