import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment.ts';
import { hostToShow } from '../../../src/markdown/real-host.ts';
import { elementsOf } from '../../support/html.ts';

describe('the real host of a link', () => {
  it.each([
    ['a user name that reads like a host', 'https://bank.example@evil.example/', 'evil.example'],
    ['a host of letters that look like others', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'],
    ['a host in another script', 'https://例え.jp/', 'xn--r8jz45g.jp'],
    ['a number for a host', 'http://2130706433/', '127.0.0.1'],
  ])('Is shown for a bare address with %s', (_, address, host) => {
    expect(hostToShow(address, address)).toBe(host);
  });

  it.each([
    ['another address', 'https://bank.example/login', 'evil.example'],
    ['another host', 'bank.example', 'evil.example'],
    ['another host among words', 'see bank.example, they say', 'evil.example'],
    ['another host with a full-width dot', 'bank．example', 'evil.example'],
    ['a look-alike of the host', 'еvil.example', 'evil.example'],
    ['another port', 'evil.example:8080', 'evil.example'],
    ['letters that turn the direction of writing', 'a\u202eelpmaxe.knab', 'evil.example'],
  ])('Is shown for a link whose words are %s', (_, words, host) => {
    expect(hostToShow(words, 'https://evil.example/x')).toBe(host);
  });

  it('Is shown for a mail address that is another than the words say', () => {
    expect(hostToShow('help@bank.example', 'mailto:x@evil.example')).toBe('evil.example');
  });

  it.each([
    ['its own address', 'https://www.csis.org/a', 'https://www.csis.org/a'],
    ['its own address in capitals', 'HTTP://CSIS.ORG:80/a', 'http://csis.org/a'],
    ['its host without www', 'csis.org', 'https://www.csis.org/a'],
    [
      'an address that holds another',
      'https://a.org/https://b.org/',
      'https://a.org/https://b.org/',
    ],
    ['words', 'this study', 'https://example.org/a'],
    ['words with full stops and numbers', 'e.g. 3.5 per cent, U.S.', 'https://example.org/a'],
    ['its own mail address', 'a@b.org', 'mailto:a@b.org'],
  ])('Is not shown for a link whose words are %s', (_, words, href) => {
    expect(hostToShow(words, href)).toBeUndefined();
  });

  it('Stands in the HTML beside the words, not among them', () => {
    const [, link] = elementsOf(renderComment('[bank.example](https://evil.example/)').html);
    expect(link?.attributes['data-host']).toBe('evil.example');
    expect(link?.text).toBe('bank.example');
  });
});
