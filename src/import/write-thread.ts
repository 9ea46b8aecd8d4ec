import { type ThreadFrontMatter, threadFrontMatter } from '../schema/thread.ts';
import { flow } from './house-yaml.ts';

/**
 * The file of a thread that is new, `content/threads/<thread>.md`: no editor has chosen an exchange of it yet.
 *
 * @param introduction as Markdown, with the end of its last line.
 * @throws ZodError when the front matter does not fit its schema.
 */
export function threadFile(
  frontMatter: Omit<ThreadFrontMatter, 'exchange'>,
  introduction: string,
): string {
  const { title, lede, source, provenance } = threadFrontMatter.parse(frontMatter);
  const rows = [
    `title: ${flow(title)}`,
    `lede: ${flow(lede)}`,
    'source:',
    ...Object.entries(source).map(([field, value]) => `  ${field}: ${flow(value)}`),
    `provenance: ${flow(provenance)}`,
  ];
  return `---\n${rows.join('\n')}\n---\n${introduction}`;
}
