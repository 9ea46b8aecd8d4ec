import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../site.ts';
import { checkContent } from './check.ts';
import type { SluggedFile } from './content-files.ts';
import { formatProblems } from './problem.ts';
import { type Content, readContent } from './read-content.ts';

interface Entry {
  id: string;
  data: Record<string, unknown>;
  markdown?: string;
}

export const capturesLoader = loaderOf('captures', ({ captures }) =>
  captures.map(({ capture }) => ({ id: capture.id, data: { ...capture } })),
);

export const commentsLoader = loaderOf('comments', ({ comments }) =>
  comments.map(({ comment }) => ({ id: String(comment.number), data: { ...comment } })),
);

export const threadsLoader = loaderOf('threads', ({ threads }) =>
  threads.map(({ slug, data, body }) => ({ id: slug, data: { ...data, slug }, markdown: body })),
);

export const themesLoader = loaderOf('themes', ({ themes }) => themes.map(entryOf));

export const claimsLoader = loaderOf('claims', ({ claims }) => claims.map(entryOf));

export const glossaryLoader = loaderOf('glossary', ({ glossary }) => glossary.map(entryOf));

function entryOf({ slug, data }: SluggedFile<object>): Entry {
  return { id: slug, data: { ...data, slug } };
}

/**
 * A loader that fills one collection from the content folder, read and checked whole.
 * It throws, with every problem of the folder, when there is one: no page is built from doubtful content.
 */
function loaderOf(name: string, entriesOf: (content: Content) => Entry[]): Loader {
  return {
    name: `archive-${name}`,
    async load({ store, parseData, renderMarkdown, watcher }) {
      const folder = resolve(contentFolder(process.env));
      const fill = async () => {
        const content = readContent(folder);
        const problems = checkContent(content);
        if (problems.length > 0) throw new Error(formatProblems(problems));
        store.clear();
        for (const { id, data, markdown } of entriesOf(content)) {
          store.set({
            id,
            data: await parseData({ id, data }),
            ...(markdown === undefined ? {} : { rendered: await renderMarkdown(markdown) }),
          });
        }
      };
      await fill();
      watcher?.add(folder);
      watcher?.on('change', (path) => {
        if (path.startsWith(folder)) fill().catch((error) => console.error(String(error)));
      });
    },
  };
}
