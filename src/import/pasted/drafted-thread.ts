import type { Content } from '../../archive/read-content.ts';
import { bounds } from '../../archive/verbatim.ts';
import type { Comment } from '../../schema/archive.ts';
import { isLines } from '../../schema/captured-part.ts';
import type { Draft } from './draft.ts';
import type { DraftedThread } from './make-draft.ts';

/**
 * A thread as a draft of more captures needs it; one that the archive lacks is empty.
 *
 * @param files names of the captures to be drafted: what the archive knows of their lines already counts.
 * @param given what an editor says of its source where the archive does not have it.
 */
export function draftedThread(
  { threads, comments, captures }: Content,
  slug: string,
  files: ReadonlySet<string>,
  given: Draft['given'],
): DraftedThread {
  const own = comments.flatMap(({ comment }) => (comment.thread === slug ? [comment] : []));
  const drafted = new Set([...files].map((file) => `${slug}/${file}`));
  const owners = new Map<string, number>();
  for (const { number, state, captured } of own) {
    if (state === 'moved') continue;
    for (const { capture, pass, lines } of captured.filter(isLines)) {
      if (!drafted.has(capture)) continue;
      const { from, to } = bounds(lines);
      for (let line = from; line <= to; line += 1) owners.set(`${pass}${line}`, number);
    }
  }
  const others = captures.flatMap(({ capture }) =>
    capture.thread === slug && !drafted.has(capture.id) ? Object.keys(capture.passes) : [],
  );
  const held = threads.find((each) => each.slug === slug);
  return {
    slug,
    publication: held?.data.source.publication ?? given?.publication ?? null,
    ...(held || given === undefined ? {} : { given }),
    comments: readingOrder(own).map(({ number, parent, lines, author }) => ({
      number,
      parent,
      lines,
      host: author.role === 'host',
    })),
    pageLines: pageLinesOf(captures.filter(({ capture }) => capture.thread === slug)),
    passes: new Set(others),
    ownerOf: (pass, line) => owners.get(`${pass}${line}`),
  };
}

function pageLinesOf(captures: Content['captures']): Set<string> {
  const texts = captures.flatMap(({ capture: { lines, pageLines = [] } }) =>
    pageLines.map(bounds).flatMap(({ from, to }) => lines.slice(from - 1, to)),
  );
  return new Set(texts.map((text) => text.trim()));
}

/** Each comment before its replies, replies by number. */
function readingOrder(comments: readonly Comment[]): Comment[] {
  const byNumber = comments.toSorted((a, b) => a.number - b.number);
  const numbers = new Set(comments.map(({ number }) => number));
  const below = Map.groupBy(byNumber, ({ parent }) =>
    parent !== null && numbers.has(parent) ? parent : null,
  );
  const ordered: Comment[] = [];
  const waiting = (below.get(null) ?? []).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    waiting.push(...(below.get(next.number) ?? []).toReversed());
  }
  return ordered;
}
