import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { madePageAt, seeing } from '../src/archive/made-pages.ts';
import { shellAt, writePastAstro } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';
import type { KeptFiles } from './kept-files.ts';
import { makeFolder } from './make-folder.ts';

/** Where Astro writes the page of an error; it gives no folder to it. */
const ERROR_PAGE = /\/(?:404|500)\/$/;

/**
 * Counts the pages and files that Astro makes, and writes the pages itself: Astro waits for a thread over each, which
 * takes longer than the writing. A page of the last site that is made of the same stays, and is not rendered.
 */
export function pageWriter(progress: Progress, kept?: KeptFiles): AstroIntegration {
  let [out, base] = ['', '/'];
  const write = (path: string, page: Uint8Array) => {
    const pages = shellAt(path);
    if (pages) {
      writePastAstro({ ...pages, each: pages.each(new TextDecoder().decode(page)) });
      return;
    }
    const folder = fileURLToPath(new URL(path, out));
    makeFolder(folder);
    writeFileSync(`${folder}index.html`, page);
  };
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
          return {
            ...prerenderer,
            async getStaticPaths() {
              const paths = await prerenderer.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              progress('pages and files made', ++done, total);
              const { pathname } = new URL(request.url);
              const isPage = options.routeData.type === 'page' && !ERROR_PAGE.test(pathname);
              if (!isPage) return prerenderer.render(request, options);
              const path = pathname.slice(base.length);
              const made = madePageAt(path);
              if (!(made && kept?.keep(`${path}index.html`, made.digest))) {
                const page = await seeing(made?.sees, async () => {
                  const rendered = await prerenderer.render(request, options);
                  const response = rendered instanceof Response ? rendered : rendered.response;
                  return new Uint8Array(await response.arrayBuffer());
                });
                write(path, page);
              }
              // Astro writes no file where a response has no body.
              return new Response(null);
            },
          };
        }),
    },
  };
}
