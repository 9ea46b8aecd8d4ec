import { sluggedIn } from '../archive/content-files.ts';
import type { Problem } from '../archive/problem.ts';
import { captureIn } from '../archive/read-captures.ts';
import { commentIn } from '../archive/read-comments.ts';
import type { Content } from '../archive/read-content.ts';
import type { Progress } from '../progress.ts';
import { threadFrontMatter } from '../schema/thread.ts';

/** Files of the content folder that are to be written, by their path in it. */
export type Changes = ReadonlyMap<string, string | Uint8Array>;

/** Content as it would be read after some files were written: what is checked before anything is. */
export function withChanges(
  content: Content,
  changes: Changes,
  progress: Progress = () => {},
): Content {
  const problems: Problem[] = [...content.problems];
  const texts = new Map([...changes].map(([file, data]) => [file, textOf(data)]));
  const of = (folder: string) =>
    [...changes].filter(([file]) => file.startsWith(folder) && !file.endsWith('.yaml'));
  const comments = of('comments/').flatMap(([file], index, all) => {
    progress('comments read back', index + 1, all.length);
    return commentIn(file, texts.get(file) ?? '', problems);
  });
  const threads = of('threads/').flatMap(([file]) => {
    const slug = file.slice('threads/'.length, -'.md'.length);
    return sluggedIn(file, slug, texts.get(file) ?? '', threadFrontMatter, problems);
  });
  const captures = of('captures/').flatMap(([file, data]) => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    return captureIn(file, texts.get(`${file}.yaml`) ?? '', bytes, problems);
  });
  const untouched = ({ file }: { file: string }) => !changes.has(file);
  return {
    ...content,
    comments: [...content.comments.filter(untouched), ...comments],
    threads: [...content.threads.filter(untouched), ...threads],
    captures: [...content.captures.filter(untouched), ...captures],
    problems,
  };
}

function textOf(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : new TextDecoder().decode(data);
}
