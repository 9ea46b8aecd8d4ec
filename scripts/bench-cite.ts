import { readContent } from '../src/archive/read-content.ts';
import { citation, cslJson, libraryRuns } from '../src/cite/citations.ts';
import { itemFor } from '../src/cite/item-for.ts';
import { library } from '../src/cite/library.ts';
import { citationHtml } from '../src/cite/markup.ts';
import { type Cited, cited, cslItem } from '../src/model/csl-item.ts';
import type { Author } from '../src/schema/comment.ts';

const COMMENTS = 100_000;
const DIRECT = 50;
const FORMATS = ['apa', 'mla', 'chicago', 'biblatex', 'ris'] as const;

/** Cites the archive's own words under 100,000 numbers in all six formats, named and dated in many ways. */
export function benchCite(): void {
  const { comments, threads } = readContent('content');
  const [thread] = threads;
  if (!thread) throw new Error('content/ has no thread.');
  const publisher = {
    name: 'The H200 Debate',
    address: (number: number) => `https://example.org/c/${number}/`,
  };
  const of = (index: number): Cited => {
    const source = comments[index % comments.length];
    if (!source) throw new Error('content/ has no comment.');
    const author: Author =
      index % 3 === 0
        ? source.comment.author
        : { name: `Reader ${index}${index % 5 ? '' : ' Jr.'}`, role: 'reader', basis: 'recorded' };
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
    const date = index % 2 ? day : null;
    const comment = { ...source.comment, number: index + 1, author, date };
    return cited(comment, { ...thread.data, slug: thread.slug }, publisher);
  };

  let length = 0;
  const shaped = seconds(() => {
    for (let index = 0; index < COMMENTS; index += 1) {
      const cite = of(index);
      for (const format of FORMATS) length += citationHtml(citation(cite, format)).length;
      length += citationHtml(cslJson(cslItem(cite))).length;
    }
  });
  const direct = seconds(() => {
    for (let index = 0; index < DIRECT; index += 1)
      for (const format of FORMATS) length += library[format](itemFor(format, of(index))).length;
  });
  const perSecond = (count: number, time: number) => Math.round(count / time).toLocaleString('en');
  console.log(
    [
      `Citations of ${COMMENTS.toLocaleString('en')} comments in six formats, ${(length / 1e6).toFixed(0)} MB of HTML:`,
      `  by shape: ${shaped.toFixed(1)} s, ${perSecond(COMMENTS, shaped)} comments a second, ${libraryRuns()} runs of the library`,
      `  each by the library: ${perSecond(DIRECT, direct)} comments a second, ${(((direct / DIRECT) * COMMENTS) / 60).toFixed(0)} minutes for all`,
    ].join('\n'),
  );
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
