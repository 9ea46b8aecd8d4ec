import { describe, expect, it } from 'vitest';
import { xmlLeaves } from '../../../../src/import/redaction/xml-leaves.ts';

const BAR = Buffer.from('█'.repeat(10), 'utf8').toString('latin1');

/** What is barred at a place: each text that would go, with the element it stands in and what takes its place. */
const leavesAt = (xml: string, place: string) =>
  xmlLeaves(xml, place).map(({ from, to, name, bar }) => [name, xml.slice(from, to), bar]);

const item = (n: number) =>
  `<item id="${n}"><a/><title>T${n}</title>\n <c><author>A${n}</author></c></item>`;
const items = Array.from({ length: 11 }, (_, n) => item(n + 1)).join('\n');
const RSS = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY x "<item>">]>\n<rss><channel><title>Page</title>${items}</channel></rss>\n`;
const texts = (n: number) => [
  ['title', `T${n}`, BAR],
  ['author', `A${n}`, BAR],
];

describe('the texts in an element of XML', () => {
  it('are those of the element in that place among its like, at any depth', () => {
    expect(leavesAt(RSS, '/rss/channel/item[2]')).toEqual(texts(2));
    expect(leavesAt(RSS, '/rss/channel/item[11]')).toEqual(texts(11));
    expect(leavesAt(RSS, '/rss/channel[1]/item[1]/c[1]')).toEqual([['author', 'A1', BAR]]);
    expect(leavesAt(RSS, '/rss/channel/title')).toEqual([['title', 'Page', BAR]]);
  });

  it.each([
    '/rss/channel/item[12]',
    '/rss/item[1]',
    '/channel/item[1]',
    '/rss/channel/items[1]',
    '/rss/channel/item[1]/c[2]',
  ])('are none where nothing stands: %s', (place) => {
    expect(leavesAt(RSS, place)).toEqual([]);
  });

  it('are of each element of the name where no place among its like is given', () => {
    expect(leavesAt('<a><b>1</b><c>2</c><b>3</b></a>', '/a/b')).toEqual([
      ['b', '1', BAR],
      ['b', '3', BAR],
    ]);
  });

  it('are CDATA sections as such, and no comments, instructions, white space or tags', () => {
    const xml =
      '<a><!-- Ann --><b><![CDATA[<i>Words</i>]]>, more <i x="1>0">still</i><?php x?></b> </a>';
    expect(leavesAt(xml, '/a/b')).toEqual([
      ['b', '<![CDATA[<i>Words</i>]]>', `<![CDATA[${BAR}]]>`],
      ['b', ', more ', BAR],
      ['i', 'still', BAR],
    ]);
  });

  it('are found in what has an end tag too many', () => {
    expect(leavesAt('</x><a><b>1</b></a>', '/a/b[1]')).toEqual([['b', '1', BAR]]);
    expect(leavesAt('<a></b></a></a><a><b>1</b></a>', '/a[2]/b[1]')).toEqual([['b', '1', BAR]]);
  });
});
