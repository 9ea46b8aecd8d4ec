import type { AstroIntegration } from 'astro';
import type { Progress } from '../src/progress.ts';

/** Counts the pages and files that Astro makes, without a part in making them. */
export function pageProgress(progress: Progress): AstroIntegration {
  return {
    name: 'page-progress',
    hooks: {
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
              const response = await prerenderer.render(request, options);
              progress('pages and files made', ++done, total);
              return response;
            },
          };
        }),
    },
  };
}
