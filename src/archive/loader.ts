import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../site.ts';
import { keptContent } from './kept-content.ts';
import type { Content } from './read-content.ts';

/**
 * Loads the editor's introductions of threads, the one part of the archive that Astro's Markdown renders.
 * It throws, with every problem of the content folder, when there is one.
 */
export const introductionsLoader: Loader = {
  name: 'archive-introductions',
  async load({ store, parseData, renderMarkdown, generateDigest, watcher }) {
    const folder = resolve(contentFolder(process.env));
    const fill = async ({ threads }: Content) => {
      const slugs = new Set(threads.map(({ slug }) => slug));
      for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
      for (const { slug, body } of threads) {
        const digest = generateDigest(body);
        if (store.get(slug)?.digest === digest) continue;
        const data = await parseData({ id: slug, data: { slug } });
        store.set({ id: slug, data, digest, rendered: await renderMarkdown(body) });
      }
    };
    await fill(keptContent(folder) ?? (await readAnew(folder)));
    watcher?.add(folder);
    watcher?.on('all', (_, path) => {
      if (!path.startsWith(folder)) return;
      readAnew(folder)
        .then(fill)
        .catch((error) => console.error(String(error)));
    });
  },
};

/** Loads what reads the archive only where `npm run build` has not read it: Vite would prepare a hundred modules. */
async function readAnew(folder: string): Promise<Content> {
  const { readChecked } = await import('./read-checked.ts');
  return readChecked(folder);
}
