import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { toString as textOf } from 'hast-util-to-string';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { unguarded } from '../../src/model/csv-guard.ts';
import { isLines } from '../../src/schema/captured-part.ts';
import { bytesOf, pageIn, SITES } from '../support/built-site.ts';
import { downloadedClaims, downloadedComments, liveComments } from '../support/downloads.ts';
import { attribute, descendants, readingOf, withClass, withTag } from '../support/page-elements.ts';
import { seedComments, seedLines } from '../support/seed.ts';

const captured = seedComments.map((comment) => ({
  number: comment.number,
  text: seedLines(comment).join('\n'),
}));

describe.each(SITES)('The site $name', (site) => {
  const read = (file: string) => bytesOf(site, file).toString('utf8');
  const sha256 = (file: string) => createHash('sha256').update(bytesOf(site, file)).digest('hex');

  it('holds in comments.jsonl every comment word for word, in the order of numbers', () => {
    const texts = liveComments(site).map(({ number, text }) => ({ number, text }));
    expect(texts).toEqual(captured);
  });

  it('says in comments.jsonl where each comment stands and how that is known', () => {
    const known = liveComments(site).map(({ number, parent, parentBasis, author, captured }) => ({
      number,
      parent,
      parentBasis,
      role: author.role,
      captured,
    }));
    expect(known).toEqual(
      seedComments.map(({ number, parent, parentBasis, author, captured }) => ({
        number,
        parent,
        parentBasis,
        role: author.role,
        captured,
      })),
    );
  });

  it('gives each comment the address of its page, and as a file of its own the same data', () => {
    for (const comment of downloadedComments(site)) {
      expect(comment.address).toBe(`${site.origin}${site.base}c/${comment.number}/`);
      expect(JSON.parse(read(`c/${comment.number}.json`))).toEqual(comment);
    }
  });

  it('says nowhere who an editor thinks is one person', () => {
    expect(read('data/comments.jsonl') + read('data/comments.csv')).not.toContain('sameVoice');
  });

  it('holds in comments.csv what comments.jsonl holds', () => {
    const rows: Record<string, string>[] = parse(bytesOf(site, 'data/comments.csv'), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
      cast: unguarded,
    });
    const cell = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    expect(rows).toEqual(
      liveComments(site).map(({ parentBasis, boundary, author, ...comment }) => ({
        number: cell(comment.number),
        address: comment.address,
        thread: comment.thread,
        parent: cell(comment.parent),
        state: comment.state,
        'parentBasis.kind': parentBasis.kind,
        'parentBasis.confidence': parentBasis.kind === 'inferred' ? parentBasis.confidence : '',
        'parentBasis.reason': parentBasis.kind === 'inferred' ? parentBasis.reason : '',
        'boundary.confidence': cell(boundary?.confidence),
        'missingParent.id': '',
        'boundary.reason': cell(boundary?.reason),
        'author.name': cell(author.name),
        'author.id': '',
        'author.role': author.role,
        'author.basis': author.basis,
        'author.confidence': cell(author.confidence),
        'author.reason': cell(author.reason),
        date: cell(comment.date),
        'dateRange.earliest': '',
        'dateRange.latest': '',
        'dateRange.said': '',
        sourceId: '',
        url: '',
        withheld: '',
        truncated: 'false',
        stance: comment.stance,
        themes: comment.themes.join(' '),
        labelledBy: cell(comment.labelledBy),
        captured: comment.captured
          .map((part) =>
            isLines(part) ? `${part.capture} ${part.pass} ${part.lines}` : part.place,
          )
          .join('; '),
        missingFrom: '',
        source: comment.source,
        'removed.reason': '',
        'removed.date': '',
        'moved.to': '',
        text: comment.text,
      })),
    );
  });

  it('holds in the Markdown of the thread every comment word for word', () => {
    const processor = unified().use(remarkParse).use(remarkRehype);
    const shown = new Map<number, string[]>();
    let number = 0;
    for (const node of processor.runSync(processor.parse(read('threads/chinatalk-h200.md')))
      .children) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'h2') number = Number(/\d+/.exec(textOf(node))?.[0]);
      else if (number > 0 && node.tagName === 'p')
        shown.set(number, [...(shown.get(number) ?? []), textOf(node)]);
    }
    const inOrder = [...shown].toSorted(([a], [b]) => a - b);
    expect(inOrder.map(([number, lines]) => ({ number, text: lines.join('\n') }))).toEqual(
      captured,
    );
  });

  it('holds in claims.json no quotation but of the words in comments.jsonl', () => {
    const words = new Map(liveComments(site).map(({ number, text }) => [number, text]));
    const quotations = downloadedClaims(site).claims.flatMap((claim) => claim.quotations);
    expect(quotations.length).toBeGreaterThan(20);
    for (const { comment, exact } of quotations)
      for (const part of exact) expect(words.get(comment)).toContain(part);
  });

  it('states on the data page the size and the hash of every file it links to', () => {
    const { elements } = pageIn(site, 'data/index.html');
    const stated = withClass(elements, 'download').flatMap((entry) => {
      const inside = descendants(entry);
      const [link] = withTag(inside, 'a');
      const [hash] = withTag(inside, 'code').map(readingOf);
      const file = attribute(link ?? entry, 'href')?.slice(site.base.length) ?? '';
      return file.endsWith('.zip') ? [] : [{ file, hash, text: readingOf(entry) }];
    });
    expect(stated.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['data/comments.jsonl', 'data/claims.json', 'data/comments.csv']),
    );
    for (const { file, hash, text } of stated) {
      expect(hash, file).toBe(sha256(file));
      expect(text, file).toContain(`${bytesOf(site, file).length.toLocaleString('en')} bytes`);
      expect(text, file).toMatch(/belong to their authors|are the archive’s/);
    }
  });

  it('lists in SHA256SUMS the hash of every file of the data page', () => {
    const { elements } = pageIn(site, 'data/index.html');
    const files = withClass(elements, 'download')
      .flatMap((entry) => withTag(descendants(entry), 'a').slice(0, 1))
      .map((link) => attribute(link, 'href')?.slice(site.base.length) ?? '');
    const sums = files.map((file) => `${sha256(file)}  ${file.replace(/^.*\//, '')}`);
    expect(read('data/SHA256SUMS').split('\n').filter(Boolean).toSorted()).toEqual(sums.toSorted());
  });

  it('is linked to its data from the foot of every page', () => {
    for (const { file, elements } of site.pages) {
      const foot = withClass(elements, 'foot').flatMap(descendants);
      const links = withTag(foot, 'a').filter((link) => readingOf(link) === 'Download the data');
      expect(
        links.map((link) => attribute(link, 'href')),
        file,
      ).toEqual([`${site.base}data/`]);
    }
  });
});
