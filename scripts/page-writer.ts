import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Progress } from '../src/progress.ts';
import { type PageReuse, pageReuse } from './page-reuse.ts';

/** Where Astro writes the page of an error; it gives no folder to it. */
const ERROR_PAGE = /^(?:404|500)\/$/;

/**
 * Counts the pages and files that Astro makes, and writes the pages itself: Astro waits for a thread over each, which
 * takes longer than the writing. Pages with a `cacheKey` are taken from the last site, where they would be the same.
 *
 * @param last the folder of that site.
 */
export function pageWriter(progress: Progress, last: string): AstroIntegration {
  let [out, base] = ['', '/'];
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir.href;
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => {
          let [done, total] = [0, 0];
          const keys = new Map<string, string>();
          let reuse: PageReuse | undefined;
          return {
            ...prerenderer,
            async getStaticPaths() {
              const paths = await prerenderer.getStaticPaths();
              total = paths.length;
              for (const { pathname, cacheKey } of paths)
                if (cacheKey !== undefined)
                  keys.set(`${pathname.replace(/^\/|\/$/g, '')}/`, cacheKey);
              if (keys.size > 0)
                reuse = pageReuse(last, fileURLToPath(new URL('.prerender/', out)));
              return paths;
            },
            async render(request, options) {
              progress('pages and files made', ++done, total);
              const path = new URL(request.url).pathname.slice(base.length);
              if (options.routeData.type !== 'page' || ERROR_PAGE.test(path))
                return prerenderer.render(request, options);
              const folder = fileURLToPath(new URL(path, out));
              makeFolder(folder);
              const file = `${folder}index.html`;
              const key = keys.get(path);
              if (key === undefined || !reuse?.take(`${path}index.html`, key, file)) {
                const rendered = await prerenderer.render(request, options);
                const response = rendered instanceof Response ? rendered : rendered.response;
                writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
                if (key !== undefined) reuse?.keep(`${path}index.html`, key, file);
              }
              // Astro writes no file where a response has no body.
              return new Response(null);
            },
            async teardown() {
              reuse?.close();
              await prerenderer.teardown?.();
            },
          };
        }),
    },
  };
}

/** Nearly always the folder around it is there, and it is not: to look first, as Node does, takes as long again. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}
