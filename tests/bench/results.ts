import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const RECORDS = join('.cache', 'bench', 'results');
const TABLE = join('tests', 'bench', 'RESULTS.md');

const row = z.strictObject({
  /** What was measured, in the words of a reader: "Cold bytes to the first ten results, median". */
  what: z.string(),
  /** Comments of the archive it was measured on. */
  comments: z.int(),
  ours: z.number(),
  unit: z.string(),
  /** The most it may be. */
  target: z.number().optional(),
  /** The same measured of others in the same run, by name and version. */
  peers: z.record(z.string(), z.number()).default({}),
});

/** One figure, with what it should be and what others need for the same. */
export type ResultRow = z.input<typeof row>;

const record = z.strictObject({
  area: z.string(),
  date: z.iso.date(),
  machine: z.string(),
  versions: z.string(),
  rows: z.array(row),
});

/** Makes rows without peers of one archive. */
export function rowsOf(comments: number) {
  return (what: string, ours: number, unit: string, target?: number): ResultRow => ({
    what,
    comments,
    ours,
    unit,
    ...(target === undefined ? {} : { target }),
  });
}

/** Keeps the figures of one run of a bench for the table; the last run of an area is the one that counts. */
export function recordResults(area: string, rows: ResultRow[]): void {
  mkdirSync(RECORDS, { recursive: true });
  const [core] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const kept = record.parse({
    area,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${core?.model ?? 'unknown'}), ${gigabytes} GB, ${process.platform} ${process.arch}`,
    versions: `Node ${process.versions.node}`,
    rows,
  });
  writeFileSync(join(RECORDS, `${area}.json`), JSON.stringify(kept, null, 2));
}

/**
 * Writes the figures on record into `tests/bench/RESULTS.md` and prints all of it; sections of which nothing is on
 * record here stay as they are.
 * @throws {Error} when no figure is on record.
 */
export function writeResults(): void {
  const records = existsSync(RECORDS)
    ? readdirSync(RECORDS).map((name) =>
        record.parse(JSON.parse(readFileSync(join(RECORDS, name), 'utf8'))),
      )
    : [];
  if (records.length === 0)
    throw new Error('Nothing is on record: run the benches first, `npm run bench -- build`.');
  const sections = records.map((one) => [one.area, sectionOf(one)] as const);
  const table = withSections(readFileSync(TABLE, 'utf8'), new Map(sections));
  writeFileSync(TABLE, table);
  console.log(`${table}\nWritten to ${TABLE}.`);
}

/** A table with some sections in the place of those of the same name, the others as they are, all in order. */
export function withSections(table: string, sections: ReadonlyMap<string, string>): string {
  const [intro = '', ...earlier] = table.split(/^(?=## )/m).map((part) => part.trim());
  const all = new Map([
    ...earlier.map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', section] as const),
    ...sections,
  ]);
  const inOrder = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section);
  return `${[intro, ...inOrder].join('\n\n')}\n`;
}

function sectionOf({ area, date, machine, versions, rows }: z.output<typeof record>): string {
  return [
    `## ${area}`,
    '',
    `\`npm run bench -- ${area}\`, ${date}, ${machine}, ${versions}.`,
    '',
    '| what | comments | ours | target | peers (their figure, how many times ours) |',
    '|---|---:|---:|---:|---|',
    ...rows.map(({ what, comments, ours, unit, target, peers }) => {
      const others = Object.entries(peers).map(
        ([name, figure]) => `${name}: ${plain(figure)} (${(figure / ours).toFixed(1)})`,
      );
      const cells = [
        what,
        comments.toLocaleString('en'),
        `${plain(ours)} ${unit}`,
        target === undefined ? '' : `≤ ${plain(target)}`,
        others.join('; '),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

const plain = (figure: number) => figure.toLocaleString('en', { maximumSignificantDigits: 4 });
