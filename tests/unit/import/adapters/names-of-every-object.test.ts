import { describe, expect, it } from 'vitest';
import { hackerNewsWords } from '../../../../src/import/adapters/hacker-news.ts';
import { htmlLines } from '../../../../src/import/adapters/html-lines.ts';
import { proseMirrorHtml } from '../../../../src/import/adapters/prose-mirror.ts';

describe.each(['constructor', 'toString', '__proto__'])(
  'What every object of JavaScript has: %s',
  (name) => {
    it('is a comment like any other', () => {
      expect(hackerNewsWords(name, null)).toEqual({
        words: { format: 'html', value: name },
        withheld: null,
      });
    });

    it('is an element of HTML that is not known', () => {
      expect(htmlLines(`<${name}>Chips <b>for</b> China</${name}>`).lines.join('\n')).toContain(
        name === '__proto__' ? '<__proto__>' : 'Chips for China',
      );
    });

    it('is a node and a mark of an editor that are not known', () => {
      const leaf = { type: 'text', text: 'Chips', marks: [{ type: name }] };
      const content = [{ type: name, content: [leaf] }];
      expect(proseMirrorHtml({ type: 'doc', content })).toBe('<div>Chips</div>');
      expect(proseMirrorHtml({ type: 'doc', content: [{ type: name, text: 'Chips' }] })).toBe(
        'Chips',
      );
    });
  },
);
