import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { names } from '../../../src/archive/content-files.ts';
import { wordCount } from '../../../src/markdown/word-count.ts';
import type { Archive, Claim, Comment } from '../../../src/schema/archive.ts';
import type { CommentFrontMatter } from '../../../src/schema/comment.ts';
import { CONTENT } from '../../support/content-copy.ts';

/** A comment that was written to the archive that is made. */
export type Written = Pick<CommentFrontMatter, 'number' | 'stance' | 'themes' | 'parent'> &
  Pick<Comment, 'lines'>;

/** Comments that a claim quotes, and a glossary entry names. */
const QUOTED = 3;
const NAMED = 20;
/** Words of a quotation. */
const QUOTED_WORDS = 40;

/** The archive's own themes, and its claims and glossary entries about the comments of another, as files. */
export function argumentFiles(
  { claims, glossary }: Archive,
  comments: readonly Written[],
): Map<string, string> {
  const themes = names(join(CONTENT, 'themes'))
    .map((name) => join('themes', name))
    .map((file) => [file, readFileSync(join(CONTENT, file), 'utf8')] as const);
  const quotable = [...claims.values()].flatMap((claim) => {
    const quotations = quotationsFor(claim, comments);
    return quotations.length > 0 ? [{ ...claim, quotations }] : [];
  });
  const kept = new Set(quotable.map(({ slug }) => slug));
  const parents = new Map(comments.map(({ number, parent }) => [number, parent]));
  const written = quotable.map(({ slug, answers, supports, disagreement: _, ...claim }) => {
    const file = {
      ...claim,
      answers: answers
        .filter((answer) => kept.has(answer.claim))
        .map((answer) => ({ ...answer, because: edgeBetween(claim, answer.claim) })),
      supports: supports.filter((other) => kept.has(other)),
    };
    return [`claims/${slug}.md`, fileOf(file)] as const;
  });
  function edgeBetween({ quotations }: Pick<Claim, 'quotations'>, other: string) {
    const quoted = new Set(
      quotable.find(({ slug }) => slug === other)?.quotations.map(({ comment }) => comment),
    );
    const direct = quotations.some(({ comment }) => quoted.has(parents.get(comment) ?? 0));
    return direct ? 'direct' : 'set against';
  }
  const terms = [...glossary.values()].flatMap(({ slug, ...term }) => {
    const own = holding([term.term, ...term.aliases], comments);
    return own.length > 0 ? [[`glossary/${slug}.md`, fileOf({ ...term, in: own })] as const] : [];
  });
  return new Map([...themes, ...written, ...terms]);
}

/** First sentences of comments that have the claim's labels, where they stand once. */
function quotationsFor(claim: Claim, comments: readonly Written[]): Claim['quotations'] {
  return firstOf(comments, QUOTED, ({ number, stance, themes, lines }) => {
    if (stance !== claim.stance || !claim.themes.every((theme) => themes.includes(theme))) return;
    const [sentence] = /^[^.?!]{20,}[.?!]/.exec(lines[0] ?? '') ?? [];
    if (sentence === undefined || wordCount([sentence]) > QUOTED_WORDS) return;
    if (lines.join('\n').split(sentence).length !== 2) return;
    return { comment: number, exact: [sentence] };
  });
}

/** The first comments that hold one of some words. */
function holding(forms: readonly string[], comments: readonly Written[]): number[] {
  const literal = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal})(?![\\p{L}\\p{N}])`, 'iu');
  return firstOf(comments, NAMED, ({ number, lines }) =>
    pattern.test(lines.join('\n')) ? number : undefined,
  );
}

/** The first things, `most` of them, that are found in comments. */
function firstOf<T>(
  comments: readonly Written[],
  most: number,
  find: (comment: Written) => T | undefined,
): T[] {
  const found: T[] = [];
  for (const comment of comments) {
    const one = find(comment);
    if (one !== undefined) found.push(one);
    if (found.length === most) break;
  }
  return found;
}

function fileOf(data: object): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}
