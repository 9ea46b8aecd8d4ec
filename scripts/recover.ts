import process from 'node:process';
import { recoverContent } from '../src/import/recover-content.ts';
import { contentFolder } from '../src/site.ts';

// Ends what a killed import began, before `astro dev` reads the content folder: `npm run dev`.
try {
  recoverContent(contentFolder(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
