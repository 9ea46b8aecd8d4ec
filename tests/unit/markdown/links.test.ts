import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import { elementsOf, type ParsedElement } from '../../support/html.ts';

/** The one link that a comment's Markdown makes, and the parts of it that the stylesheet hides. */
function linkIn(markdown: string): ParsedElement & { hidden: string[]; shown: string } {
  const elements = elementsOf(renderComment(markdown).html);
  const [link, ...others] = elements.filter(({ name }) => name === 'a');
  if (!link || others.length > 0) throw new Error(`${markdown} makes ${others.length} more links`);
  const hidden = elements
    .filter(({ attributes }) => attributes['class']?.split(' ').includes('unseen'))
    .map(({ text }) => text);
  const start = hidden[0]?.length ?? 0;
  const end = link.text.length - (hidden[1]?.length ?? 0);
  return { ...link, hidden, shown: link.text.slice(start, end) };
}

describe('a bare address', () => {
  it('Keeps its whole text, and hides its scheme and what follows 30 characters of its path', () => {
    const address = 'https://www.csis.org/analysis/parading-chinas-nuclear-arsenal-out-shadows';
    expect(linkIn(address)).toMatchObject({
      text: address,
      attributes: { href: address, class: 'address' },
      hidden: ['https://www.', 'ear-arsenal-out-shadows'],
      shown: 'csis.org/analysis/parading-chinas-nucl',
    });
  });

  it('Shows a short path whole', () => {
    expect(linkIn('https://www.bbc.com/news/articles/c1dz0g2ykpeo')).toMatchObject({
      hidden: ['https://www.'],
      shown: 'bbc.com/news/articles/c1dz0g2ykpeo',
    });
  });

  it('Marks a cut tail apart from a lone slash', () => {
    const classes = (markdown: string) =>
      elementsOf(renderComment(markdown).html).map(({ attributes }) => attributes['class']);
    expect(classes('https://example.org/')).toEqual([undefined, 'address', 'unseen', 'unseen']);
    expect(classes(`https://example.org/${'a'.repeat(30)}`)).toContain('unseen cut');
    expect(classes(`https://example.org/${'a'.repeat(29)}`)).not.toContain('unseen cut');
  });

  it('Hides a slash that stands alone after the host', () => {
    expect(linkIn('see http://example.org/ please')).toMatchObject({
      text: 'http://example.org/',
      hidden: ['http://', '/'],
      shown: 'example.org',
    });
  });

  it('Counts query and fragment as its path', () => {
    const address = `https://example.org?q=${'x'.repeat(40)}`;
    expect(linkIn(address)).toMatchObject({
      text: address,
      shown: `example.org?q=${'x'.repeat(27)}`,
    });
  });

  it('Is never cut inside a character', () => {
    const { shown, hidden } = linkIn(`https://example.org/${'𠮷'.repeat(40)}`);
    expect(shown.isWellFormed()).toBe(true);
    expect(hidden[1]).toBe('𠮷'.repeat(11));
  });

  it('Is found although Markdown would interpret it', () => {
    const address = 'https://example.org/a_b_(c)?d=1&e=2';
    expect(linkIn('https://example.org/a\\_b\\_(c)?d=1\\&e=2')).toMatchObject({
      text: address,
      attributes: { href: address },
    });
  });

  it.each(['https:\\/\\/example.org', 'https&#58;//example.org', 'https:/&#47;example.org'])(
    'Is found however its characters are written: %s',
    (markdown) => {
      expect(linkIn(markdown).attributes).toMatchObject({ href: 'https://example.org' });
    },
  );

  it('Leaves the full stop after it out', () => {
    expect(linkIn('Read https://example.org/a.').text).toBe('https://example.org/a');
  });

  it('Shows its user name, so that no host is passed off as another', () => {
    expect(linkIn('<https://www.csis.org@evil.example/>').shown).toBe('csis.org@evil.example');
  });
});

describe('a link', () => {
  it('Is not shortened when its words are another address than its own', () => {
    const { text, hidden, attributes } = linkIn('[https://a.org/](https://b.org/)');
    expect({ text, hidden }).toEqual({ text: 'https://a.org/', hidden: [] });
    expect(attributes['class']).toBeUndefined();
  });

  it('Is not shortened when it is words', () => {
    expect(linkIn('[this study](https://example.org/a/very/long/path/that/goes/on)')).toMatchObject(
      {
        text: 'this study',
        hidden: [],
      },
    );
  });

  it('Is not shortened when its words lack a scheme', () => {
    expect(linkIn('www.example.org/path')).toMatchObject({
      text: 'www.example.org/path',
      attributes: { href: 'http://www.example.org/path' },
      hidden: [],
    });
  });

  it('Says that it leads out and vouches for nothing', () => {
    for (const markdown of [
      'https://a.org',
      '[x](https://a.org)',
      'a@b.org',
      '![x](http://a.org/i)',
    ]) {
      const rel = linkIn(markdown).attributes['rel']?.split(' ');
      expect(rel, markdown).toEqual(
        expect.arrayContaining(['nofollow', 'external', 'ugc', 'noopener']),
      );
    }
  });

  it('Leads nowhere when its address is no whole one, and so not into this site', () => {
    for (const href of ['/c/5/', 'c/5/', '#c5', '?q=x', '//evil.example/', 'http://[', 'https://'])
      expect(linkIn(`[x](${href})`).attributes['href'], href).toBeUndefined();
  });

  it('Leads nowhere when its address is a script', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ]) {
      expect(linkIn(`[x](${href})`).attributes['href'], href).toBeUndefined();
    }
  });
});
