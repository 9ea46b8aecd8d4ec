import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../site.ts';
import { checkedContent, forgetContent } from './checked-content.ts';

/**
 * Loads the editor's introductions of threads, the one part of the archive that Astro's Markdown renders.
 * It throws, with every problem of the content folder, when there is one.
 */
export const introductionsLoader: Loader = {
  name: 'archive-introductions',
  async load({ store, parseData, renderMarkdown, generateDigest, watcher }) {
    const folder = resolve(contentFolder(process.env));
    const fill = async () => {
      const { threads } = checkedContent(folder);
      const slugs = new Set(threads.map(({ slug }) => slug));
      for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
      for (const { slug, body } of threads) {
        const digest = generateDigest(body);
        if (store.get(slug)?.digest === digest) continue;
        const data = await parseData({ id: slug, data: { slug } });
        store.set({ id: slug, data, digest, rendered: await renderMarkdown(body) });
      }
    };
    await fill();
    watcher?.add(folder);
    watcher?.on('all', (_, path) => {
      if (!path.startsWith(folder)) return;
      forgetContent();
      fill().catch((error) => console.error(String(error)));
    });
  },
};
