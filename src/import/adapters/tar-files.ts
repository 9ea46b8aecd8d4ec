import { Parser } from 'tar';

/** A file in a tar archive; `whole` is false where the archive ends before the file does. */
export interface TarFile {
  path: string;
  type: string;
  bytes: Uint8Array;
  whole: boolean;
}

/** Whether bytes open like a tar archive of this century (POSIX.1-1988 or later, GNU). */
export function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar';
}

/** The files of a tar archive as far as it can be read; `damaged` says that something in it is no tar. Never throws. */
export function tarFiles(bytes: Uint8Array): { files: TarFile[]; damaged: boolean } {
  const files: TarFile[] = [];
  let damaged = false;
  const parser = new Parser({
    strict: false,
    onwarn: () => {
      damaged = true;
    },
    onReadEntry: (entry) => {
      const file: TarFile = {
        path: entry.path,
        type: entry.type,
        bytes: new Uint8Array(),
        whole: false,
      };
      const chunks: Uint8Array[] = [];
      files.push(file);
      entry.on('data', (chunk) => chunks.push(chunk));
      entry.on('end', () => {
        file.bytes = Buffer.concat(chunks);
        file.whole = file.bytes.length === entry.size;
      });
      entry.resume();
    },
  });
  parser.on('error', () => {
    damaged = true;
  });
  try {
    parser.write(Buffer.from(bytes));
    parser.end();
  } catch {
    damaged = true;
  }
  return { files, damaged };
}
