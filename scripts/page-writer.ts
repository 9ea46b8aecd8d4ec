import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shellAt, writePastAstro } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';
import { makeFolder } from './make-folder.ts';

/** Where Astro writes the page of an error; it gives no folder to it. */
const ERROR_PAGE = /\/(?:404|500)\/$/;

/**
 * Counts the pages and files that Astro makes, and writes the pages itself: Astro waits for a thread over each, which
 * takes longer than the writing.
 */
export function pageWriter(progress: Progress): AstroIntegration {
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
          return {
            ...prerenderer,
            async getStaticPaths() {
              const paths = await prerenderer.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const rendered = await prerenderer.render(request, options);
              const response = rendered instanceof Response ? rendered : rendered.response;
              progress('pages and files made', ++done, total);
              const { pathname } = new URL(request.url);
              if (options.routeData.type !== 'page' || ERROR_PAGE.test(pathname)) return rendered;
              const path = pathname.slice(base.length);
              const pages = shellAt(path);
              if (pages) {
                writePastAstro({ ...pages, each: pages.each(await response.text()) });
              } else {
                const folder = fileURLToPath(new URL(path, out));
                makeFolder(folder);
                writeFileSync(`${folder}index.html`, new Uint8Array(await response.arrayBuffer()));
              }
              // Astro writes no file where a response has no body.
              return new Response(null);
            },
          };
        }),
    },
  };
}
