import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseMarkdownFile } from '../../../src/archive/front-matter.ts';
import { commentIn } from '../../../src/archive/read-comments.ts';
import { readCapture } from '../../../src/import/adapters/read-capture.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import type { Changes } from '../../../src/import/with-changes.ts';
import { commentFile } from '../../../src/import/write-comment.ts';
import { commentFrontMatter } from '../../../src/schema/comment.ts';
import { EMPTY } from '../../support/importing.ts';
import { realArchive } from '../../support/real-archive.ts';
import { argumentFiles, type Written } from './arguments.ts';
import { labelled } from './labels.ts';
import { planTopics } from './plan.ts';
import { type Random, seeded } from './random.ts';
import { sentencesLike } from './sentences.ts';
import { type TopicPlan, topicOf } from './topic.ts';

/** The day on which the archive says it took its captures in. */
const ADDED = '2026-11-24';

/**
 * Writes the content folder of an archive of so many comments, all but its ledger: made-up threads in Discourse's
 * format, taken in by the import, with labels, and the archive's own themes, claims and glossary about them. The same
 * for the same number.
 */
export function writeCorpus(
  folder: string,
  count: number,
  progress: (what: string, done: number, total: number) => void,
): void {
  const random = seeded(count);
  const real = realArchive();
  const sentence = sentencesLike(real, random);
  const themes = [...real.themes.keys()];
  rmSync(folder, { recursive: true, force: true });
  const written: Written[] = [];
  for (const plan of planTopics(count, random)) {
    const topic = topicOf(plan, random, sentence);
    const changes = imported(plan, JSON.stringify(topic, null, 1), written.length + 1);
    for (const [file, data] of changes) {
      if (!file.startsWith('comments/')) write(folder, file, data);
      else written.push(writeLabelled(folder, file, String(data), themes, random));
    }
    progress('comments written', written.length, count);
  }
  for (const [file, text] of argumentFiles(real, written)) write(folder, file, text);
}

/** What the import of a thread writes; `next` is the number of its first comment. */
function imported({ slug, id }: TopicPlan, capture: string, next: number): Changes {
  const bytes = new TextEncoder().encode(capture);
  const structure = readCapture(bytes);
  if (!structure) throw new Error(`${slug}: no adapter reads the capture.`);
  const plan = planImport(EMPTY, {
    file: 'topic.json',
    bytes,
    structure,
    thread: slug,
    capturedOn: ADDED,
    addedOn: ADDED,
    capturedHow: 'Made up for a bench: nobody wrote these comments.',
    given: { publication: 'Nobody', source: `https://forum.example/t/${id}` },
    next,
  });
  if (plan.kind !== 'write') throw new Error(`${slug}: ${JSON.stringify(plan)}`);
  return plan.changes;
}

function writeLabelled(
  folder: string,
  file: string,
  text: string,
  themes: readonly string[],
  random: Random,
): Written {
  const parsed = parseMarkdownFile(file, text, commentFrontMatter);
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
  const frontMatter = labelled(parsed.data, themes, random);
  const written = commentFile(frontMatter, parsed.body);
  write(folder, file, written);
  const lines = commentIn(file, written, []).flatMap(({ comment }) => comment.lines);
  return { ...frontMatter, lines };
}

function write(folder: string, file: string, data: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
