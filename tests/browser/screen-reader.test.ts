import { describe, expect, it } from 'vitest';
import { listsAround, type Told, toldOf, withRole } from '../support/ax-tree.ts';
import { seedComments } from '../support/seed.ts';
import { settled } from '../support/settings.ts';
import { PAGE_TYPES, PHONE, siteBrowser, THREAD } from '../support/site-browser.ts';

const visit = siteBrowser();

const asked = new Map<string, Promise<Told[]>>();
/** What is told of the page at an address, once it is settled; asked of the browser once. */
function toldAt(path: string): Promise<Told[]> {
  const told = asked.get(path) ?? visited(path).then(toldOf);
  asked.set(path, told);
  return told;
}
async function visited(path: string) {
  const page = await visit(path, { kept: true });
  await settled(page, path, true);
  return page;
}

/** In how many comments' replies a comment stands. */
function depthOf(number: number): number {
  const parent = seedComments.find((comment) => comment.number === number)?.parent ?? null;
  return parent === null ? 0 : 1 + depthOf(parent);
}

/** What names and landmarks a page must have, whatever it shows. */
const NAMED = [
  'link',
  'button',
  'searchbox',
  'checkbox',
  'combobox',
  'textbox',
  'article',
  'region',
  'dialog',
  'navigation',
  'search',
  'heading',
  'image',
  'DisclosureTriangle',
];

describe('a screen reader', () => {
  it('is told of each comment which it is, what it answers, and how deep it lies', async () => {
    const articles = withRole(await toldAt(THREAD), 'article');
    const said = articles.map((article) => ({ name: article.name, lists: listsAround(article) }));
    const expected = seedComments.map(({ number, parent }) => ({
      name: parent === null ? `Comment ${number}` : `Comment ${number}, reply to ${parent}`,
      lists: 1 + depthOf(number),
    }));
    expect(said).toHaveLength(expected.length);
    expect(said).toEqual(expect.arrayContaining(expected));
    expect(said).toContainEqual({ name: 'Comment 5, reply to 4', lists: 3 });
  });

  it('is told how many replies a branch holds, and whether it is open', async () => {
    const told = await toldAt(THREAD);
    const branches = withRole(told, 'DisclosureTriangle').filter(({ name }) => /repl/.test(name));
    const answered = new Set(seedComments.flatMap(({ parent }) => parent ?? []));
    expect(branches).toHaveLength(answered.size);
    expect(branches.map(({ properties }) => properties.get('expanded'))).not.toContain(false);
    expect(branches.map(({ name }) => name)).toContain('4 replies');
  });

  it('is told the stance in words, next to the comment', async () => {
    const told = await toldAt(THREAD);
    const stances = withRole(told, 'button').filter(({ within }) =>
      within.some(({ name }) => name === 'Comment 6, reply to 3'),
    );
    expect(stances.map(({ name }) => name)).toContain('Against selling');
  });

  it.each(PAGE_TYPES)('is given a name for everything on the page $name', async ({ path }) => {
    const told = await toldAt(path);
    expect(withRole(told, ...NAMED).filter(({ name }) => name.trim() === '')).toEqual([]);
  });

  it.each(PAGE_TYPES)(
    'finds its way by landmarks and headings on the page $name',
    async ({ path }) => {
      const told = await toldAt(path);
      for (const role of ['banner', 'main', 'contentinfo'])
        expect(withRole(told, role), role).toHaveLength(1);
      const landmarks = withRole(told, 'navigation', 'search', 'region', 'complementary');
      const names = landmarks.map(({ role, name }) => `${role} ${name}`);
      expect(names).toContain('navigation Pages');
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      const levels = withRole(told, 'heading').map(({ properties }) =>
        Number(properties.get('level')),
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(jumps).toEqual([]);
    },
  );

  it('is told of the columns of the record which comment each is, for or against, and how long', async () => {
    const told = await toldOf(await visit('/', { viewport: PHONE }));
    const columns = withRole(told, 'link').filter(({ name }) =>
      /^Comment \d+, .*words?$/.test(name),
    );
    expect(columns).toHaveLength(seedComments.length);
    expect(columns.map(({ name }) => name)).toContain('Comment 4, Against selling, 22 words');
  });

  it('is told of a search result how many were found', async () => {
    const page = await visit('/search/?q=zero+sum');
    await page.getByRole('status').filter({ hasText: 'zero sum' }).waitFor();
    const told = await toldOf(page);
    const [status] = withRole(told, 'status');
    const words = told.filter(({ within }) => status && within.includes(status));
    expect(words.map(({ name }) => name).join(' ')).toMatch(/\d+ of 21 comments/);
  });
});
