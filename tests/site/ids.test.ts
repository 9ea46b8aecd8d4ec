import { describe, expect, it } from 'vitest';
import { pageIn, SITES } from '../support/built-site.ts';
import { attribute, descendants, only, withClass, withTag } from '../support/page-elements.ts';
import { SEED_THREAD_PAGE, seedComments } from '../support/seed.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const COMMENT_ID = /^[cb]\d+$/;

describe.each(SITES)('The site $name', (site) => {
  const { pages } = site;

  it('gives no id twice on a page', () => {
    const repeated = pages.flatMap(({ file, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`),
    );
    expect(repeated).toEqual([]);
  });

  it('holds every comment on its thread page as one article with its number as id', () => {
    const { elements } = pageIn(site, SEED_THREAD_PAGE);
    const articles = withTag(elements, 'article').map((article) => attribute(article, 'id'));
    expect(articles).toEqual(seedComments.map(({ number }) => `c${number}`));
  });

  it('keeps the ids of comments and branches for articles and list items', () => {
    const taken = pages.flatMap(({ file, elements }) =>
      elements
        .filter((element) => COMMENT_ID.test(attribute(element, 'id') ?? ''))
        .filter((element) => !['article', 'li'].includes(element.tagName))
        .map((element) => `${file}: <${element.tagName} id="${attribute(element, 'id')}">`),
    );
    expect(taken).toEqual([]);
  });

  it('puts no id, name or style inside the words of a comment', () => {
    const bodies = pages.flatMap(({ elements }) => withClass(elements, 'body'));
    expect(bodies.length).toBeGreaterThanOrEqual(2 * seedComments.length);
    const marked = bodies
      .flatMap((body) => [body, ...descendants(body)])
      .flatMap(({ tagName, attrs }) => attrs.map(({ name }) => `<${tagName} ${name}>`))
      .filter((attr) => / (?:id|name|style)>$/.test(attr));
    expect(marked).toEqual([]);
  });

  it('gives every section of the editor’s texts an id to link to', () => {
    const texts = [
      only(withClass(pageIn(site, SEED_THREAD_PAGE).elements, 'introduction'), 'introductions'),
      only(withClass(pageIn(site, 'about/index.html').elements, 'prose'), 'texts of About'),
    ];
    for (const text of texts) {
      const ids = withTag(descendants(text), ...HEADINGS).map((heading) =>
        attribute(heading, 'id'),
      );
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !id)).toEqual([]);
    }
  });
});
