import { checkContent } from '../../src/archive/check.ts';
import type { Problem } from '../../src/archive/problem.ts';
import type { Content } from '../../src/archive/read-content.ts';
import { readCapture } from '../../src/import/adapters/read-capture.ts';
import { onlySource } from '../../src/import/only-source.ts';
import { type ImportPlan, type ImportRequest, planImport } from '../../src/import/plan-import.ts';
import { withChanges } from '../../src/import/with-changes.ts';

/** An archive that holds nothing. */
export const EMPTY: Content = {
  threads: [],
  comments: [],
  captures: [],
  themes: [],
  claims: [],
  glossary: [],
  problems: [],
};

/** Plans the import of a capture into the thread `example`; the first source of a file with several. */
export function planned(
  content: Content,
  bytes: Uint8Array,
  request: Partial<ImportRequest> = {},
): ImportPlan {
  const read = readCapture(bytes);
  if (!read) throw new Error('No adapter knows the capture.');
  const choice = onlySource(read, read.sources?.[0]?.key);
  if ('fault' in choice) throw new Error(choice.fault);
  return planImport(content, {
    file: 'saved.json',
    bytes,
    structure: choice.structure,
    only: choice.only,
    thread: 'example',
    capturedOn: '2026-01-10',
    addedOn: '2026-01-31',
    given: { title: 'Comments', publication: 'The Page', source: 'https://page.example/h200' },
    ...request,
  });
}

/** What an import writes, what the archive is then, and what its own check says of it. */
export function imported(
  content: Content,
  bytes: Uint8Array,
  request: Partial<ImportRequest> = {},
): Extract<ImportPlan, { kind: 'write' }> & {
  text(file: string): string;
  after: Content;
  problems: Problem[];
} {
  const plan = planned(content, bytes, request);
  if (plan.kind !== 'write') throw new Error(JSON.stringify(plan));
  const after = withChanges(content, plan.changes);
  const text = (file: string) => {
    const data = plan.changes.get(file);
    if (data === undefined) throw new Error(`${file} is not written.`);
    return typeof data === 'string' ? data : new TextDecoder().decode(data);
  };
  return { ...plan, text, after, problems: checkContent(after) };
}
