import { basename } from 'node:path';

/** Characters of a capture's name; the longest file name that file systems take is 255 bytes, its report's included. */
const LONGEST = 100;

/**
 * The name a capture gets in its thread's folder, from that of any file: lower-case letters, digits, dots and hyphens,
 * never hidden, and ending in .txt so that every host serves it as plain text.
 */
export function captureName(file: string): string {
  const plain = basename(file.replaceAll('\\', '/'))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.txt$/, '')
    .slice(0, LONGEST)
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${plain || 'capture'}.txt`;
}

/** The same with a number, for the second and later captures of one name. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  let count = 2;
  const numbered = () => name.replace(/\.txt$/, `-${count}.txt`);
  while (taken(numbered())) count += 1;
  return numbered();
}
