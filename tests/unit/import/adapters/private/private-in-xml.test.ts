import { describe, expect, it } from 'vitest';
import { privateInXml } from '../../../../../src/import/adapters/private/private-in-xml.ts';

/** What is not for everybody in XML: each text, the element it stands in, and why. */
const found = (xml: string) =>
  privateInXml(xml).map(
    ({ from, to, field, because }) => `${xml.slice(from, to)} ${field} ${because}`,
  );

const comment = (fields: string) =>
  `<wp:comment>${fields}<wp:comment_author>Ann</wp:comment_author><wp:comment_author_url>u</wp:comment_author_url><wp:comment_content>c</wp:comment_content></wp:comment>`;
const WORDS = 'c wp:comment_content not shown';
const ALL = [
  'Ann wp:comment_author not shown',
  'u wp:comment_author_url not shown',
  'c wp:comment_content not shown',
];

describe('what is personal in an export', () => {
  it('is in elements that say so, wherever they stand, once', () => {
    expect(
      found(
        '<a><email>1</email><wp:author_email>2</wp:author_email><E-Mail>3</E-Mail><ip>4</ip><ipAddress>5</ipAddress><x:ip_address>6</x:ip_address></a>',
      ),
    ).toEqual([
      '1 email personal',
      '2 wp:author_email personal',
      '3 E-Mail personal',
      '4 ip personal',
      '5 ipAddress personal',
      '6 x:ip_address personal',
    ]);
    expect(found('<ship>1</ship><emails>2</emails>a@b.example<p>c@d.example</p>')).toEqual([]);
    expect(
      found('<email>██████████</email><email> </email>'.replaceAll('█', '\xe2\x96\x88')),
    ).toEqual([]);
  });

  it('is in what plugins add, where it holds an address', () => {
    const meta = (value: string) => found(`<item><wp:meta_value>${value}</wp:meta_value></item>`);
    expect(meta('s:5:"a@b.example"')).toHaveLength(1);
    expect(meta('from 192.0.2.7')).toEqual(['from 192.0.2.7 wp:meta_value personal']);
    expect(meta('14 of 20')).toEqual([]);
  });
});

describe('what a site does not show', () => {
  it('is the message of a Disqus post that was taken back or held to be spam', () => {
    const post = (flag: string, value: string) =>
      found(`<post><${flag}>${value}</${flag}><message>m</message><name>n</name></post>`);
    const message = ['m message not shown'];
    expect([post('isDeleted', ' true '), post('isSpam', 'TRUE')]).toEqual([message, message]);
    expect([post('isDeleted', 'false'), post('isSpam', 'untrue'), post('isSpam', 'true?')]).toEqual(
      [[], [], []],
    );
    expect(found('<post><message>m</message></post>')).toEqual([]);
  });

  it('is the words of a WordPress comment that was not let in, and who wrote it', () => {
    const approved = (state: string) =>
      found(comment(`<wp:comment_approved>${state}</wp:comment_approved>`));
    expect([approved('1'), approved(''), found(comment(''))]).toEqual([[], [], []]);
    expect([approved('0'), approved('spam')]).toEqual([ALL, ALL]);
    expect(approved('trash')).toEqual([WORDS]);
  });

  it('is the words of a WordPress post that is a draft, private, behind a password or a form', () => {
    const post = (fields: string) =>
      found(
        `<item>${fields}<title>t</title><content:encoded>c</content:encoded><excerpt:encoded>e</excerpt:encoded></item>`,
      );
    const words = ['c content:encoded not shown', 'e excerpt:encoded not shown'];
    const status = (value: string) => post(`<wp:status>${value}</wp:status>`);
    expect([status('publish'), status('inherit'), status(''), post('')]).toEqual([[], [], [], []]);
    expect([status('draft'), status('private'), status('unpublished')]).toEqual([
      words,
      words,
      words,
    ]);
    expect(post('<wp:post_type>feedback</wp:post_type>')).toEqual(words);
    expect(post('<wp:post_type>page</wp:post_type>')).toEqual([]);
    expect(post('<wp:post_password>p</wp:post_password>')).toEqual([
      'p wp:post_password not shown',
      ...words,
    ]);
  });

  it('is told of each comment by its own state, not by that of its post or of another', () => {
    const shown = comment('<wp:comment_approved>1</wp:comment_approved>');
    const spam = comment('<wp:comment_approved>spam</wp:comment_approved>');
    expect(found(`<item><wp:status>publish</wp:status>${spam}${shown}${spam}</item>`)).toEqual([
      ...ALL,
      ...ALL,
    ]);
    expect(
      found(
        `<item>${shown}<wp:status>draft</wp:status><content:encoded>c</content:encoded></item>`,
      ),
    ).toEqual(['c content:encoded not shown']);
  });

  it('is told from a value that stands in several pieces', () => {
    const pieces = comment(
      '<wp:comment_approved><![CDATA[sp]]><![CDATA[am]]></wp:comment_approved>',
    );
    expect(found(pieces)).toEqual(ALL);
    const long = comment(`<wp:comment_approved>1${' '.repeat(98)}</wp:comment_approved>`);
    expect(found(long)).toEqual([]);
  });

  it('is found in what has no end, or an end too many', () => {
    const open = '<wp:comment><wp:comment_approved>0</wp:comment_approved><wp:comment_content>c';
    expect(found(open)).toEqual([WORDS]);
    expect(found(`<item></b>${open}</item>`)).toEqual([WORDS]);
    expect(
      found(`</item></x>${open}</b></wp:comment_content></wp:comment><email>1</email>`),
    ).toEqual([WORDS, '1 email personal']);
    expect(
      found(`<item><wp:comment><b></item><post><isSpam>true</isSpam><message>m</message>`),
    ).toEqual(['m message not shown']);
  });
});
