import { isFlat, listedBelow } from '../../model/long-thread.ts';
import { branchAnchor } from '../../model/permalink.ts';
import { type Branch, commentCount, type Place, placesOf } from '../../model/reply-tree.ts';
import { runsOf } from '../../model/runs.ts';
import { counted } from '../../model/wording.ts';
import { html, type Markup } from './html.ts';
import { longComment, type Writing } from './long-comment.ts';

/** Deeper replies are drawn as at this depth (SPEC 10). */
const DEEPEST = 7;

/** The openings of a long thread with all their replies, in runs that are laid out when they come near to view. */
export function longTree(openings: readonly Branch[], writing: Writing): Markup {
  const next = new Map(
    openings.map(({ comment }, index) => [comment.number, openings[index + 1]?.comment.number]),
  );
  return list(placesOf(openings), { depth: 0, inRun: false, next, writing });
}

interface Where {
  /** How far down in the thread the list stands. */
  depth: number;
  /** Whether it is laid out with a run that holds it. */
  inRun: boolean;
  /** The opening after each. */
  next: ReadonlyMap<number, number | undefined>;
  writing: Writing;
}

function list(places: readonly Place[], where: Where): Markup {
  const { depth, inRun } = where;
  const name = depth === 0 ? 'openings' : `replies l${Math.min(depth, DEEPEST)}`;
  const runs = inRun ? [{ places, lines: undefined }] : runsOf(places, isFlat(depth));
  const lists = runs.map((run, index) => {
    const laidOut = run.lines === undefined ? '' : ` run run-${run.lines}`;
    const goesOn = index < runs.length - 1 ? ' goes-on' : '';
    const within = { ...where, inRun: inRun || run.lines !== undefined };
    const items = run.places.flatMap((place) => itemsAt(place, within));
    return html`<ol class="${name}${laidOut}${goesOn}">${items}</ol>`;
  });
  return html`${lists}`;
}

function itemsAt({ missing, branches }: Place, where: Where): Markup[] {
  return missing === undefined
    ? branches.map((branch) => item(branch, where))
    : [absent(missing, branches, where)];
}

function item(branch: Branch, where: Where): Markup {
  const { comment, replies, descendants } = branch;
  const { number, parentBasis } = comment;
  const holds = replies.length > 0 && !isFlat(where.depth);
  const guessed = replies.every((reply) => reply.comment.parentBasis.kind === 'inferred');
  const stem = holds && html` data-stem="${guessed ? 'inferred' : 'recorded'}"`;
  const below = holds && fold(listedBelow(branch, where.depth), descendants, where);
  return html`<li id="${branchAnchor(number)}" data-basis="${parentBasis.kind}"${stem}>${longComment(branch, where.next.get(number), !where.inRun, where.writing)}${below}</li>`;
}

function fold(branches: readonly Branch[], count: number, where: Where): Markup {
  const depth = where.depth + 1;
  const places = branches.map((branch) => ({ missing: undefined, branches: [branch] }));
  return html`<details class="branch l${Math.min(depth, DEEPEST)}" open><summary>${counted(count, 'reply', 'replies')}</summary>${list(places, { ...where, depth })}</details>`;
}

/** The place of a comment that no capture holds, above what answers it. */
function absent(missing: string, branches: readonly Branch[], where: Where): Markup {
  return html`<li data-stem="recorded"><div class="c"><span class="num omission" aria-hidden="true">[…]</span><div class="main"><p class="tombstone-head">Parent not captured</p><p class="meta">What stands below answers a comment that no capture holds. The source calls it <bdi>${missing}</bdi>.</p></div></div>${fold(branches, commentCount([...branches]), where)}</li>`;
}
