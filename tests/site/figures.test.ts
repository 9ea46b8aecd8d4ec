import { describe, expect, it } from 'vitest';
import { stancesIn, stancesOf } from '../support/arguments.ts';
import { pageIn, SITES } from '../support/built-site.ts';
import { countsStated } from '../support/counts.ts';
import { downloadedClaims, downloadedComments, liveComments } from '../support/downloads.ts';
import { descendants, only, readingOf, withClass, withTag } from '../support/page-elements.ts';

const noun = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

// What a reader could count in the files of /data/, without anything of the content folder.
describe.each(SITES)('The figures of the site $name', (site) => {
  const all = downloadedComments(site);
  const live = liveComments(site);
  const { themes, claims } = downloadedClaims(site);
  const threads = new Set(all.map(({ thread }) => thread));
  const openings = all.filter(({ parent }) => parent === null);
  const under = <Filed extends { themes: string[] }>(filed: Filed[], theme: string) =>
    filed.filter(({ themes }) => themes.includes(theme));

  const main = (file: string) => only(withTag(pageIn(site, file).elements, 'main'), 'mains');
  const counts = (file: string) => countsStated(main(file)).map((count) => count.toLowerCase());
  const part = (file: string, name: string) =>
    withClass(descendants(main(file)), name).map(readingOf);

  /** Comments below one, at any depth. */
  const repliesTo = (number: number): number =>
    all
      .filter(({ parent }) => parent === number)
      .reduce((sum, reply) => sum + 1 + repliesTo(reply.number), 0);

  it('on the home page are those of the download', () => {
    expect(new Set(counts('index.html').filter((count) => /public|opening/.test(count)))).toEqual(
      new Set([`${all.length} public comments`, noun(openings.length, 'opening')]),
    );
    expect(stancesIn(part('index.html', 'legend').join(' '))).toEqual(stancesOf(live));
  });

  it.each(['index.html', 'themes/index.html'])(
    'per theme on %s are those of the download',
    (file) => {
      const tallies = part(file, 'row-count').filter((text) => /comment/.test(text));
      expect(tallies.map((text) => /\d+ comments?/.exec(text)?.[0])).toEqual(
        expect.arrayContaining(themes.map(({ slug }) => noun(under(live, slug).length, 'comment'))),
      );
    },
  );

  it('on the list of themes are those of the download', () => {
    expect(counts('themes/index.html').slice(0, 2)).toEqual([
      noun(themes.length, 'question'),
      noun(all.length, 'comment'),
    ]);
    expect(counts('themes/index.html')).toContain(noun(claims.length, 'claim'));
  });

  it('on the page of each theme are those of the download', () => {
    expect(themes.length).toBeGreaterThan(0);
    for (const { slug } of themes) {
      const file = `themes/${slug}/index.html`;
      const [first] = counts(file);
      expect(first, file).toBe(noun(under(live, slug).length, 'comment'));
      expect(stancesIn(part(file, 'facts').join(' ')), file).toEqual(stancesOf(under(live, slug)));
      const [balance = ''] = part(file, 'meta').filter((text) => text.includes('claim'));
      expect(balance, file).toContain(noun(under(claims, slug).length, 'claim'));
      expect(stancesIn(balance), file).toEqual(stancesOf(under(claims, slug)));
    }
  });

  it('on the list of threads are those of the download', () => {
    const [total] = part('threads/index.html', 'lede');
    expect(total).toContain(`${noun(all.length, 'comment')} in ${noun(threads.size, 'thread')}.`);
    expect(part('threads/index.html', 'count')).toEqual(
      openings.map(({ number }) => {
        const replies = repliesTo(number);
        return replies === 0 ? '' : `${replies} ${replies === 1 ? 'reply' : 'replies'}`;
      }),
    );
  });

  it('on the page of each thread are those of the download', () => {
    for (const thread of threads) {
      const file = `threads/${thread}/index.html`;
      const own = all.filter((comment) => comment.thread === thread);
      const roots = own.filter(({ parent }) => parent === null);
      const [facts = ''] = part(file, 'facts');
      expect(facts).toContain(`${noun(own.length, 'comment')} ${noun(roots.length, 'opening')}`);
      expect(
        part(file, 'when-open')
          .map((text) => Number.parseInt(text, 10))
          .toSorted(),
      ).toEqual(own.flatMap(({ number }) => repliesTo(number) || []).toSorted());
    }
  });

  it('on the page of downloads are those of the download', () => {
    const [lede] = part('data/index.html', 'lede');
    expect(lede).toContain(
      `${noun(all.length, 'comment')} in ${noun(threads.size, 'thread')}, ` +
        `${noun(themes.length, 'theme')}, ${noun(claims.length, 'claim')}.`,
    );
  });
});
