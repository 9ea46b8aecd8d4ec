import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { madePageAt, seeing } from '../src/archive/made-pages.ts';
import { shellAt, writePastAstro } from '../src/many-files.ts';
import type { Progress } from '../src/progress.ts';
import type { KeptFiles } from './kept-files.ts';
import { makeFolder } from './make-folder.ts';

/** Whether Astro gives the page at a path under the site's root a folder: it does, but to the pages of errors. */
export function hasFolder(path: string): boolean {
  return !/^(?:404|500)\/$/.test(path);
}

/**
 * Counts the pages and files that Astro makes, and writes the pages itself: Astro waits for a thread over each, which
 * takes longer than the writing. What is made of the same as in the last site stays there, and is not rendered.
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
              const path = pathname.slice(base.length);
              const isPage = options.routeData.type === 'page' && hasFolder(path);
              const made = madePageAt(path);
              const file = isPage ? `${path}index.html` : path;
              // Astro writes no file where a response has no body.
              if (made && kept?.keep(file, made.digest)) return new Response(null);
              const render = () => prerenderer.render(request, options);
              if (!isPage) return seeing(made?.sees, render);
              const page = await seeing(made?.sees, async () => {
                const rendered = await render();
                const response = rendered instanceof Response ? rendered : rendered.response;
                return new Uint8Array(await response.arrayBuffer());
              });
              write(path, page);
              return new Response(null);
            },
          };
        }),
    },
  };
}
