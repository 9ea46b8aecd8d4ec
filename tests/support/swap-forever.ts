import process from 'node:process';
import { swapContent } from '../../src/import/swap-content.ts';

// Writes one tree and another in turn into the content folder it is given, until it is killed.
const [folder = ''] = process.argv.slice(2);
process.stdout.write('ready');
for (let turn = 1; ; turn += 1) {
  const words = turn % 2 === 0 ? 'even' : 'odd';
  swapContent(
    folder,
    new Map(Array.from({ length: 20 }, (_, index) => [`comments/${index}.md`, words])),
  );
}
