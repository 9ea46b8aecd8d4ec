import { type ThreadFrontMatter, threadFrontMatter } from '../schema/thread.ts';
import { flow } from './house-yaml.ts';

/**
 * The file of a thread, `content/threads/<thread>.md`.
 *
 * @param introduction the editor's, as Markdown.
 * @throws ZodError when the front matter does not fit its schema.
 */
export function threadFile(frontMatter: ThreadFrontMatter, introduction: string): string {
  const { title, lede, source, provenance, exchange } = threadFrontMatter.parse(frontMatter);
  const rows = [
    `title: ${flow(title)}`,
    `lede: ${flow(lede)}`,
    'source:',
    ...Object.entries(source).map(([field, value]) => `  ${field}: ${flow(value)}`),
    `provenance: ${flow(provenance)}`,
    ...(exchange ? ['exchange:', ...exchange.map((quoted) => `  - ${flow(quoted)}`)] : []),
  ];
  return `---\n${rows.join('\n')}\n---\n${introduction.trim()}\n`;
}
