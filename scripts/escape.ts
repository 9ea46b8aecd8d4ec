import { text } from 'node:stream/consumers';
import { markdownFromLines } from '../src/import/adapters/markdown-from-lines.ts';

// Captured plain text in, the body of a comment file out: `npm run --silent escape < words.txt`.
// Every line becomes a paragraph; what Markdown would interpret is escaped.
const lines = (await text(process.stdin)).split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
process.stdout.write(markdownFromLines(lines));
