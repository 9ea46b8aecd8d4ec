import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The lines of a record that the same maker wrote; none of another's. */
export function readRecord(file: string, maker: string): string[] {
  const [by, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return by === maker ? lines : [];
}

/** Writes a record, so that whoever reads it meanwhile reads the old one or the new one. */
export function writeRecord(file: string, maker: string, lines: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, [maker, ...lines].join('\n'));
  renameSync(`${file}.new`, file);
}
