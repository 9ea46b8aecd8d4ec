import type { Archive } from '../schema/archive.ts';

/**
 * The claims and their edges as Argdown 2 (https://argdown.org/syntax/): each claim a statement titled by its
 * name; `->` attacks what it answers, `+>` supports what it adds to.
 */
export function toArgdown({ claims }: Archive, title: string): string {
  const statements = [...claims.values()].map(
    ({ slug, claim, stance, themes, answers, supports, quotations }) =>
      [
        `[${slug}]: ${escapeText(claim)} #${stance} ${themes.map((theme) => `#${theme}`).join(' ')} {comments: [${quotations.map(({ comment }) => comment).join(', ')}]}`,
        ...answers.map(({ claim: target }) => `  -> [${target}]`),
        ...supports.map((target) => `  +> [${target}]`),
      ].join('\n'),
  );
  return `===\ntitle: ${JSON.stringify(title)}\nmodel:\n  mode: loose\n===\n\n${statements.join('\n\n')}\n`;
}

function escapeText(text: string): string {
  // A colon or an inner full stop could begin a shortcode, two slashes a comment.
  return text.replace(/[\\[\]<>{}#*_@|^/:]|\.(?=\S)/g, '\\$&');
}
