import { readContent } from '../src/archive/read-content.ts';
import { commentPicture } from '../src/previews/design.ts';
import { draw } from '../src/previews/draw.ts';
import { contentFolder, NAME } from '../src/site.ts';

/** Pictures drawn; the archive's comments in turn. */
const PICTURES = 100;

/** Times the drawing of preview pictures, which one thread does one by one, and weighs them: `npm run bench -- previews`. */
export async function benchPreviews(): Promise<void> {
  const comments = readContent(contentFolder(process.env)).comments.map(({ comment }) => comment);
  const pictures = comments.map((comment) => commentPicture(comment, NAME));
  const [first] = pictures;
  if (!first) throw new Error('There are no comments to draw.');
  await draw(first);

  const drawn: { time: number; processor: number; bytes: number }[] = [];
  for (let index = 0; index < PICTURES; index += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const { length } = await draw(pictures[index % pictures.length] ?? first);
    const { user, system } = process.cpuUsage(before);
    drawn.push({
      time: performance.now() - start,
      processor: (user + system) / 1000,
      bytes: length,
    });
  }
  const row = (pick: (one: (typeof drawn)[number]) => number) => {
    const values = drawn.map(pick).toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(values[Math.floor(share * (values.length - 1))] ?? 0);
    return { median: at(0.5), '95 %': at(0.95), most: at(1) };
  };
  console.table({
    'ms a picture': row(({ time }) => time),
    'ms of processor time': row(({ processor }) => processor),
    bytes: row(({ bytes }) => bytes),
  });
}
