import { describe, expect, it } from 'vitest';
import { linkable, mediumOf } from '../../../../src/import/adapters/html-media.ts';

const medium = (tagName: string, attributes: Record<string, string>) =>
  mediumOf(tagName, (name) => attributes[name] ?? '');

describe('what stands for a picture, a film or a frame', () => {
  it('is the description of an image, on one line, with its address', () => {
    const attributes = { src: 'https://img.example/a.png', alt: ' A \n\t chart ' };
    expect(medium('img', attributes)).toEqual({
      text: 'A chart',
      href: 'https://img.example/a.png',
    });
    expect(medium('video', attributes).text).toBe('https://img.example/a.png');
  });

  it('is the address where there is no description, and nothing where that stands in the page', () => {
    const href = 'https://img.example/a.png';
    expect(medium('img', { src: href })).toEqual({ text: href, href });
    expect(medium('img', { src: 'data:image/png;base64,AA' })).toEqual({
      text: '',
      href: undefined,
    });
  });

  it('is the character that an image draws, without a link', () => {
    const drawn = { class: 'img emoji', alt: '🙂', src: 'https://s.example/1f642.png' };
    expect(medium('img', drawn)).toEqual({ text: '🙂', href: undefined });
    const named = { ...drawn, class: 'wp-smiley' };
    expect(medium('img', named)).toEqual({ text: '🙂', href: undefined });
    const chart = { ...drawn, class: 'not-emojis' };
    expect(medium('img', chart)).toEqual({ text: '🙂', href: 'https://s.example/1f642.png' });
    const bare = { ...drawn, alt: '' };
    expect(medium('img', bare).href).toBe('https://s.example/1f642.png');
  });
});

describe('an address in a comment', () => {
  it.each([
    ['http://a.example', 'http://a.example/'],
    ['//a.example/b', 'https://a.example/b'],
    [' https://a.example/ ', 'https://a.example/'],
    ['mailto:ann@a.example', 'mailto:ann@a.example'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://a.example/', undefined],
    ['/c/1', undefined],
    ['', undefined],
  ])('may be linked if it is absolute, for the web or for mail: %j', (address, href) => {
    expect(linkable(address)).toBe(href);
  });
});
