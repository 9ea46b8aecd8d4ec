import { foresee, isTooDeep, type OverBudget } from '../markdown/budget.ts';
import { type RenderedComment, renderComment } from '../markdown/comment.ts';
import { preformatted } from '../markdown/preformatted.ts';
import { renderInWorker } from './render-in-worker.ts';
import type { RenderRequest } from './render-messages.ts';

/** A comment as it is shown; `overBudget` is why its Markdown was not rendered and stands there as it was written. */
export interface Rendering extends RenderedComment {
  overBudget?: OverBudget;
}

/** Ten times what the dearest comment takes that the linear look lets through: a limit for machines, not for readers. */
const MILLISECONDS = 20_000;

/** Dear comments that were rendered: the content is read several times in a build. */
const KEPT = 1000;
const kept = new Map<string, Rendering>();

/**
 * Renders a comment within its budget of size, nesting, markup and time, or else as preformatted text. What is cheap,
 * as almost every comment is, is rendered at once; what may not be, in a worker that can be stopped.
 *
 * @param language of the whole, as an editor gives it
 */
export function renderWithinBudget(
  markdown: string,
  language?: string,
  milliseconds = MILLISECONDS,
): Rendering {
  const foreseen = foresee(markdown);
  if (foreseen === 'cheap') return renderCheap(markdown, language);
  if (foreseen !== 'dear') return { ...preformatted(markdown), overBudget: foreseen };
  const key = `${language} ${markdown}`;
  const rendering = kept.get(key) ?? renderDear({ markdown, language }, milliseconds);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, rendering);
  return rendering;
}

function renderCheap(markdown: string, language: string | undefined): Rendering {
  const rendered = renderComment(markdown, language);
  return isTooDeep(rendered.html) ? tooDeep(markdown) : rendered;
}

function renderDear(request: RenderRequest, milliseconds: number): Rendering {
  const { markdown } = request;
  const answer = renderInWorker(request, milliseconds);
  if (answer === undefined) return { ...preformatted(markdown), overBudget: 'time' };
  if (answer === 'too deep') return tooDeep(markdown);
  if ('thrown' in answer) throw new Error(`A comment could not be rendered: ${answer.thrown}`);
  if (isTooDeep(answer.html)) return tooDeep(markdown);
  return { ...answer, lines: answer.lines.map((line) => ({ at: undefined, ...line })) };
}

function tooDeep(markdown: string): Rendering {
  return { ...preformatted(markdown), overBudget: 'depth' };
}
