import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/import/adapters/json-text.ts';
import { proseMirrorHtml } from '../../../../src/import/adapters/prose-mirror.ts';

const html = (...content: unknown[]) => proseMirrorHtml({ type: 'doc', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });

describe('a ProseMirror document', () => {
  it('gives its words with their marks', () => {
    const both = text('both', { type: 'strong' }, { type: 'em' });
    const link = text('a "rule"', { type: 'link', attrs: { href: 'https://a.example/?q="' } });
    expect(html({ type: 'paragraph', content: [both, text(' & '), link] })).toBe(
      '<p><em><strong>both</strong></em> &amp; <a href="https://a.example/?q=&quot;">a &quot;rule&quot;</a></p>',
    );
  });

  it('gives its blocks in both spellings', () => {
    const item = { type: 'list_item', content: [{ type: 'paragraph', content: [text('One')] }] };
    expect(html({ type: 'ordered_list', content: [item] })).toBe('<ol><li><p>One</p></li></ol>');
    expect(html({ type: 'orderedList', content: [{ ...item, type: 'listItem' }] })).toBe(
      '<ol><li><p>One</p></li></ol>',
    );
  });

  it('keeps the words of nodes and marks it does not know', () => {
    const poll = { type: 'poll', content: [text('Sell?', { type: 'glow' })] };
    expect(html(poll)).toBe('<div>Sell?</div>');
  });

  it('skips what is no node', () => {
    expect(html(null, 7, {}, { type: 'paragraph', content: [text('Still here.')] })).toBe(
      '<p>Still here.</p>',
    );
  });

  it.each([
    [null],
    ['words'],
    [{ type: 'paragraph', content: [text('not a document')] }],
    [{ type: 'doc' }],
    [{ type: 'doc', content: [{ type: 'paragraph', content: [text(' ')] }] }],
    [{ type: 'doc', content: [{ type: 'horizontal_rule' }] }],
  ])('is none, or has no words: %j', (document) => {
    expect(proseMirrorHtml(document)).toBeUndefined();
  });

  it('may be nested 20,000 deep', () => {
    const open = '{"type":"blockquote","content":['.repeat(20_000);
    const deep = parseJson(
      `{"type":"doc","content":[${open}{"type":"text","text":"deep"}${']}'.repeat(20_000)}]}`,
    );
    expect(proseMirrorHtml(deep)).toContain('<blockquote>deep</blockquote>');
  });
});
