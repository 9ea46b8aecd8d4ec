import { describe, expect, it } from 'vitest';
import { pageIn, SITES } from '../support/built-site.ts';
import { attribute, descendants, only, readingOf, withTag } from '../support/page-elements.ts';

describe.each(SITES)('The page on permanence of the site $name', (site) => {
  const main = () => only(withTag(pageIn(site, 'permanence/index.html').elements, 'main'), 'main');
  const links = () => withTag(descendants(main()), 'a').map((link) => attribute(link, 'href'));

  it('has a part on the promise, on copies, on removals and on asking, each with an anchor', () => {
    const heads = withTag(descendants(main()), 'h2');
    expect(heads.map((head) => [attribute(head, 'id'), readingOf(head)])).toEqual([
      ['promise', 'The promise'],
      ['mirror', 'Keeping a copy'],
      ['removal', 'What a removal means'],
      ['asking', 'How to ask'],
    ]);
  });

  it('says what is promised, for how long, and what a removal cannot undo', () => {
    const text = readingOf(main());
    for (const said of [
      'A number is given once and never passes to another comment.',
      'How long: as long as its publisher keeps the site up.',
      'A removal cannot undo what others hold: copies of this site',
      'The version history of the archive holds the earlier files',
    ])
      expect(text).toContain(said);
  });

  it('leads to the downloads and to whom to tell, and gives the command that mirrors this site', () => {
    expect(links()).toContain(`${site.base}data/`);
    expect(links()).toContain(`${site.base}about/#corrections`);
    expect(readingOf(main())).toContain(
      `wget --mirror --page-requisites ${site.origin}${site.base} fetches`,
    );
  });
});
