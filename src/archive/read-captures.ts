import { hash } from 'node:crypto';
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSource } from '../import/adapters/choose-source.ts';
import { exposedIn } from '../import/adapters/private/exposed.ts';
import { readCapture } from '../import/adapters/read-capture.ts';
import type { Capture } from '../schema/archive.ts';
import { captureSidecar, type RedactedField } from '../schema/capture.ts';
import { captureId } from '../schema/captured-part.ts';
import type { CapturedComment, CapturedThread } from '../schema/captured-thread.ts';
import { textLines } from './capture-text.ts';
import { decodeText, names, readBytes, readText } from './content-files.ts';
import { parseYaml } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { keptAs } from './side-cache.ts';

/** A capture with the digest of its bytes as they lie on the disk. */
export interface CaptureFile {
  file: string;
  capture: Capture;
  actualSha256: string;
  /** What its adapter makes of it; undefined of pasted text, and of what no adapter knows. */
  structure: CapturedThread | undefined;
  /** The comments of `structure` by their place. */
  byPlace: ReadonlyMap<string, CapturedComment>;
  /** Fields in it that are not for everybody, such as e-mail addresses: an import bars them. */
  exposed: readonly RedactedField[];
}

/** What a capture's bytes, its place and the text of its sidecar say; without `byPlace`, which JSON does not hold. */
const kept = keptAs<Omit<CaptureFile, 'byPlace'>>('capture');

/** Endings of a capture's name for which no host serves a page that could run as one of the site's own. */
const PLAIN = /\.(txt|json|jsonl)$/;

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
        if (!captureId.safeParse(`${thread}/${name}`).success) {
          const what = `'${thread}/${name}' cannot be made an address`;
          const fix =
            'name folder and file with lower-case letters, digits, hyphens and full stops';
          problems.push({ file, what, fix });
          return [];
        }
        if (files.includes(`${name}.yaml`)) return readFile(folder, thread, name, problems);
        const fix = `write content/${file}.yaml; content/README.md shows one`;
        problems.push({ file, what: 'the capture has no sidecar', fix });
        return [];
      });
  });
}

function readFile(
  folder: string,
  thread: string,
  name: string,
  problems: Problem[],
): CaptureFile[] {
  const file = `captures/${thread}/${name}`;
  const stats = [file, `${file}.yaml`].map((one) => lstatSync(join(folder, one)));
  const known = kept.beforeIn(file, ...stats);
  if (known) return [withPlaces(known)];
  const before = problems.length;
  const sidecar = readText(folder, `${file}.yaml`, problems) ?? '';
  const bytes = readBytes(folder, file, problems);
  if (!bytes) return [];
  const text = `${file}\0${sha256Of(bytes)}\0${sidecar}`;
  kept.keepIn(file, text, ...stats);
  const same = kept.before(text);
  if (same) return [withPlaces(same)];
  const read = captureIn(file, sidecar, bytes, problems);
  // What has a problem is read again, so that it is told again.
  if (problems.length === before)
    for (const { byPlace: _, ...capture } of read) kept.keep(text, capture);
  return read;
}

function withPlaces(capture: Omit<CaptureFile, 'byPlace'>): CaptureFile {
  const { comments = [] } = capture.structure ?? {};
  return { ...capture, byPlace: new Map(comments.map((comment) => [comment.place, comment])) };
}

/**
 * The capture that a file of bytes and the text of its sidecar are: lines if it is pasted text, else what its adapter
 * makes of it. None, and problems, where they cannot be read.
 *
 * @param file `captures/<thread>/<name>`.
 */
export function captureIn(
  file: string,
  sidecar: string,
  bytes: Uint8Array,
  problems: Problem[],
): CaptureFile[] {
  const [, thread = '', name = ''] = file.split('/');
  const parsed = parseYaml(`${file}.yaml`, sidecar, captureSidecar);
  if (!parsed.ok) {
    problems.push(...parsed.problems);
    return [];
  }
  if (!PLAIN.test(name)) {
    const what = `a host may serve '${name}' as a page of the site`;
    problems.push({ file, what, fix: `name it ${name}.txt, and its sidecar ${name}.txt.yaml` });
  }
  const pasted = parsed.data.format === 'pasted-text';
  const text = pasted ? decodeText(file, bytes, problems) : '';
  if (text === undefined) return [];
  const structure = pasted ? undefined : structureIn(bytes, parsed.data.only);
  const lines = pasted ? textLines(text) : [];
  return [
    withPlaces({
      file,
      capture: { ...parsed.data, id: `${thread}/${name}`, thread, lines },
      actualSha256: sha256Of(bytes),
      structure,
      exposed: exposedIn(bytes, parsed.data.format),
    }),
  ];
}

function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** What the adapter makes of a capture or, where it holds several sources, of the one that is taken in. */
function structureIn(bytes: Uint8Array, only: string | undefined): CapturedThread | undefined {
  const structure = readCapture(bytes);
  return structure && only !== undefined ? chooseSource(structure, only) : structure;
}
