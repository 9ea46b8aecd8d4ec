import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../schema/archive.ts';
import { captureSidecar } from '../schema/capture.ts';
import { names, readText } from './content-files.ts';
import { parseYaml } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** A capture with the digest of its bytes as they lie on the disk. */
export interface CaptureFile {
  file: string;
  capture: Capture;
  actualSha256: string;
}

/** Reads every capture with its sidecar. */
export function readCaptures(folder: string, problems: Problem[]): CaptureFile[] {
  const root = join(folder, 'captures');
  return names(root).flatMap((thread) => {
    if (!statSync(join(root, thread)).isDirectory()) {
      const what = 'a capture must lie in the folder of its thread';
      problems.push({ file: `captures/${thread}`, what, fix: 'move it to captures/<thread>/' });
      return [];
    }
    const files = names(join(root, thread));
    return files
      .filter((name) => !name.endsWith('.yaml'))
      .flatMap((name) => {
        const file = `captures/${thread}/${name}`;
        if (files.includes(`${name}.yaml`)) return readCapture(folder, thread, name, problems);
        const fix = `write content/${file}.yaml; content/README.md shows one`;
        problems.push({ file, what: 'the capture has no sidecar', fix });
        return [];
      });
  });
}

function readCapture(
  folder: string,
  thread: string,
  name: string,
  problems: Problem[],
): CaptureFile[] {
  const file = `captures/${thread}/${name}`;
  const sidecar = `${file}.yaml`;
  const text = readText(folder, file, problems);
  const parsed = parseYaml(sidecar, readText(folder, sidecar, problems) ?? '', captureSidecar);
  if (!parsed.ok) problems.push(...parsed.problems);
  if (text === undefined || !parsed.ok) return [];
  const lines = text.split(/\r\n|\n|\r/);
  return [
    {
      file,
      capture: { ...parsed.data, id: `${thread}/${name}`, thread, lines },
      actualSha256: createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    },
  ];
}
