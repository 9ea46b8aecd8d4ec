import { type CommentFrontMatter, commentFrontMatter } from '../schema/comment.ts';
import { flow } from './house-yaml.ts';

/** The fields of a comment file in the order in which they are written: that of the schema. */
const FIELDS = commentFrontMatter.keyof().options;

/**
 * The file of a comment, `content/comments/<number>.md`, byte for byte as the archive writes them.
 *
 * @param body Markdown that renders to the words, as `markdownFromLines` or `wordsAsMarkdown` gives it; empty without.
 * @throws ZodError when the front matter does not fit its schema.
 */
export function commentFile(frontMatter: CommentFrontMatter, body: string): string {
  const data = commentFrontMatter.parse(frontMatter);
  const fields = FIELDS.flatMap((name) => {
    const value = data[name];
    if (value === undefined || (name === 'state' && value === 'live')) return [];
    if (name !== 'captured') return [`${name}: ${flow(value)}`];
    return ['captured:', ...data.captured.map((part) => `  - ${flow(part)}`)];
  });
  const words = body.replace(/\n+$/, '');
  return `---\n${fields.join('\n')}\n---\n${words === '' ? '' : `${words}\n`}`;
}
