import type { DraftComment } from './draft.ts';
import { snippet } from './suggest/signs.ts';
import type { Suggestion } from './suggest/suggest.ts';

/** A comment of the archive as an outline shows it. */
export interface KnownInOutline {
  number: number;
  parent: number | null;
  lines: readonly string[];
}

type Node = { position: number | undefined } & (
  | { known: KnownInOutline; suggestion: Suggestion | undefined }
  | { known: undefined; suggestion: Exclude<Suggestion, { kind: 'known' }> }
);

/**
 * A draft's comments in outline order: every comment of the thread below the one it answers, known ones by number, new
 * ones where the page has them.
 */
export function outlineOf(
  suggestions: readonly Suggestion[],
  known: readonly KnownInOutline[],
): DraftComment[] {
  const children = Map.groupBy(nodesOf(suggestions, known), ({ parent }) => parent);
  const comments: DraftComment[] = [];
  const waiting = ordered(children.get('') ?? []).map((child) => ({
    ...child,
    above: null as number | null,
  }));
  waiting.reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const index = comments.push(draftComment(next.node, next.above)) - 1;
    const below = ordered(children.get(next.key) ?? []).reverse();
    waiting.push(...below.map((child) => ({ ...child, above: index })));
  }
  return comments;
}

interface Child {
  key: string;
  parent: string;
  node: Node;
}

function nodesOf(suggestions: readonly Suggestion[], known: readonly KnownInOutline[]): Child[] {
  const keyOf = (suggestion: Suggestion | undefined) =>
    suggestion?.kind === 'known' ? `@${suggestion.number}` : (suggestion?.label ?? '');
  const onPage = new Map(suggestions.map((each, position) => [keyOf(each), { each, position }]));
  const numbers = new Set(known.map(({ number }) => number));
  const old = known.map((each): Child => {
    const found = onPage.get(`@${each.number}`);
    const parent = each.parent !== null && numbers.has(each.parent) ? `@${each.parent}` : '';
    const node = { known: each, suggestion: found?.each, position: found?.position };
    return { key: `@${each.number}`, parent, node };
  });
  const added = suggestions.flatMap((each, position): Child[] => {
    if (each.kind === 'known') return [];
    const parent = each.parent === null ? '' : keyOf(suggestions[each.parent]);
    return [{ key: each.label, parent, node: { known: undefined, suggestion: each, position } }];
  });
  return [...old, ...added];
}

/** Replies to one comment: those known stay in order, each new one stands after the reply above it on the page. */
function ordered(children: readonly Child[]): Child[] {
  const known = children.filter(({ node }) => node.known !== undefined);
  const added = children.filter(({ node }) => node.known === undefined);
  if (known.length === 0) return added;
  const list = [...known];
  for (const child of added) {
    const at = child.node.position ?? 0;
    const above = list.findLastIndex(
      ({ node }) => node.position !== undefined && node.position < at,
    );
    const onPage = list.some(({ node }) => node.position !== undefined);
    list.splice(above < 0 && !onPage ? list.length : above + 1, 0, child);
  }
  return list;
}

function draftComment({ known, suggestion }: Node, parent: number | null): DraftComment {
  if (!known) return { ...suggestion, parent, notes: [] };
  const lines = suggestion?.lines ?? [];
  const words = snippet(known.lines[0] ?? '(without words)');
  const notes = lines.some((line) => line.words) ? [] : [`not in what was pasted: ${words}`];
  return { kind: 'known', number: known.number, parent, lines, notes };
}
