import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { fromCommonJs } from './scripts/from-common-js.ts';
import { isUnwatched } from './scripts/is-unwatched.ts';
import { leanMiniSearch } from './scripts/lean-minisearch.ts';
import { contentFolder, siteFrom } from './src/site.ts';

// An archive asks nothing of third parties, and Astro would tell its makers of each build.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const site = siteFrom(process.env);

export default defineConfig({
  site: site.address,
  base: site.base,
  output: 'static',
  trailingSlash: 'always',
  // The default cache lies in node_modules, which `npm ci` empties.
  cacheDir: process.env['ASTRO_CACHE'] ?? './.cache/astro',
  // 'jsx', the default, joins words across elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    // Shiki writes style attributes, which the content security policy forbids.
    syntaxHighlight: false,
    processor: unified({ smartypants: false, gfm: true, rehypePlugins: [rehypeSlug] }),
  },
  build: {
    // The content security policy allows nothing inline.
    inlineStylesheets: 'never',
  },
  vite: {
    server: {
      watch: {
        ignored: (/** @type {string} */ path) => isUnwatched(path, contentFolder(process.env)),
      },
    },
    build: { assetsInlineLimit: 0 },
    plugins: [leanMiniSearch(), fromCommonJs()],
    worker: {
      // A format that can fetch code when it is needed.
      format: 'es',
      plugins: () => [fromCommonJs()],
      // No bundler comes after this one to read its notes.
      rolldownOptions: { output: { comments: false } },
    },
  },
});
