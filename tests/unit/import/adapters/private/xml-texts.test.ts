import { describe, expect, it } from 'vitest';
import { xmlTokens } from '../../../../../src/import/adapters/private/xml-texts.ts';

/** What stands in XML, in order: `<a>` where an element begins, `</a>` where it ends, and its texts. */
const tokens = (xml: string) =>
  [...xmlTokens(xml)].map((token) => {
    if (token.kind === 'text') return xml.slice(token.from, token.to);
    return token.kind === 'open' ? `<${token.name}>` : `</${token.name}>`;
  });

describe('elements and texts of XML', () => {
  it('come in order, as they stand', () => {
    expect(tokens('<a>one<b x="1">two &amp; three</b ><c/>\n</a>end')).toEqual([
      '<a>',
      'one',
      '<b>',
      'two &amp; three',
      '</b>',
      '<c>',
      '</c>',
      '\n',
      '</a>',
      'end',
    ]);
  });

  it('leave out comments, instructions and declarations', () => {
    expect(
      tokens('<?xml version="1.0"?><!DOCTYPE a><!-- <b>no</b> --><a><?php <b> ?>x<!----></a>'),
    ).toEqual(['<a>', 'x', '</a>']);
  });

  it('have CDATA sections as texts', () => {
    expect(tokens('<a>1<![CDATA[<b>2</b>]]>3<![CDATA[]]></a>')).toEqual([
      '<a>',
      '1',
      '<b>2</b>',
      '3',
      '',
      '</a>',
    ]);
  });

  it('have tags that end outside their quotation marks', () => {
    expect(tokens(`<a t="x > 'y'" u='"/>'>1</a>`)).toEqual(['<a>', '1', '</a>']);
    expect(tokens(`<a t="/"/>1`)).toEqual(['<a>', '</a>', '1']);
  });

  it('have tags that end at the next mark, once a quotation mark was never closed', () => {
    expect(tokens(`<a t="x>1</a><b u='>'>2</b>`)).toEqual([
      '<a>',
      '1',
      '</a>',
      '<b>',
      "'>2",
      '</b>',
    ]);
    expect(tokens(`<a it's>1</a>`)).toEqual(['<a>', '1', '</a>']);
  });

  it.each([
    ['a tag', '<a>1<b', ['<a>', '1']],
    ['a tag in its quotation marks', '<a>1<b x="', ['<a>', '1']],
    ['a CDATA section', '<a><![CDATA[1', ['<a>', '1']],
    ['a comment', '<a>1<!-- 2', ['<a>', '1']],
    ['an instruction', '<a>1<?php 2 >', ['<a>', '1']],
    ['nothing', '', []],
  ])('end where they are cut off in %s', (_, xml, found) => {
    expect(tokens(xml)).toEqual(found);
  });

  it('have no element where a tag has no name', () => {
    expect(tokens('1<>2</>3< a>4')).toEqual(['1', '2', '3', '4']);
  });
});
